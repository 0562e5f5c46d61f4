/** The parts room: the parts list, and what a part costs. */
import { createPart } from './create-part.ts';
import { getPart } from './get-part.ts';
import { listParts } from './list-parts.ts';
import { removePart } from './remove-part.ts';
import { restorePart } from './restore-part.ts';
import { updatePart } from './update-part.ts';

export { partSearch } from './search-parts.ts';

export const parts = { list: listParts, get: getPart, create: createPart, update: updatePart, remove: removePart, restore: restorePart };
