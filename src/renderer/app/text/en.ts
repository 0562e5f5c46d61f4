/** English: one part per area, so that each feature keeps its own words together. */
import { access } from './en/access.ts';
import { customers } from './en/customers.ts';
import { files } from './en/files.ts';
import { forms } from './en/forms.ts';
import { lists } from './en/lists.ts';
import { problems } from './en/problems.ts';
import { shell } from './en/shell.ts';
import { times } from './en/times.ts';

export const en = { access, customers, files, forms, lists, problems, shell, times };
