/** Records that are parts of others: a change to a part shows in the whole, although nobody changed the whole itself. */

const wholes: Readonly<Record<string, readonly string[]>> = {
  step: ['work-order'],
  'time-entry': ['work-order'],
  'order-part': ['work-order'],
  finding: ['work-order'],
  estimate: ['work-order'],
  comment: ['work-order'],
  attachment: ['step', 'finding', 'work-order'],
  contact: ['customer'],
  site: ['customer'],
  // What the session tells of the application, the person and their rights.
  setting: ['session'],
  role: ['session'],
  user: ['session'],
};

/** The kinds of record in which a change to one of this kind shows, itself included. */
export const shownIn = (entity: string): readonly string[] => [entity, ...(wholes[entity] ?? [])];
