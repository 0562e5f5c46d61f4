/** What every part of the intake page is given. */
import type { IntakeDraft } from './draft.ts';

export interface IntakePart {
  readonly values: IntakeDraft;
  readonly set: (changes: Partial<IntakeDraft>) => void;
  /** The fault at this path, such as `customer.name`. */
  readonly fault: (path: string) => string | undefined;
  /** The page opens with the cursor here. */
  readonly startsHere?: boolean;
}
