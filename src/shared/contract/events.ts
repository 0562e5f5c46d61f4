/** Live events: what was changed by which operation, so that other windows refresh. */

export interface LiveEvent {
  /** Kind of record, as declared by the operation. */
  readonly entity: string;
  /** The record, where there is one. */
  readonly id: string | null;
  /** Name of the operation that changed it. */
  readonly operation: string;
  /** Told to this person, and to those with the permission; to everybody where it is left out. */
  readonly audience?: { readonly userId: string; readonly permission: string };
}
