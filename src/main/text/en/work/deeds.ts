/** What somebody did to an order, said to them where it keeps them from certifying it: `You completed step ‘Propellers’`. */
const quoted = (what: string, name: string): string => (name === '' ? what : `${what} ‘${name}’`);
const ofPerson = (name: string | null): string => (name === null ? '' : ` of ${name}`);

export const deeds = {
  step: {
    completed: (title: string) => `You completed ${quoted('step', title)}`,
    waived: (title: string) => `You waived ${quoted('step', title)}`,
  },
  somePart: 'a part',
  severalParts: 'parts',
  namedPart: (name: string) => quoted('part', name),
  /** Each of a part, or of parts, in the words above. */
  part: {
    planned: (part: string) => `You planned ${part}`,
    changed: (part: string) => `You changed the plan of ${part}`,
    removed: (part: string) => `You removed ${part}`,
    reserved: (part: string) => `You reserved ${part}`,
    released: (part: string) => `You gave up the reservation of ${part}`,
    issued: (part: string) => `You issued ${part}`,
    returned: (part: string) => `You took back ${part}`,
    disposed: (part: string) => `You said what became of ${part}`,
    handled: (part: string) => `You handled ${part}`,
  },
  /** Each of one's own time, or of somebody else's. */
  time: {
    timer: (of: string | null) => `You worked with a timer${ofPerson(of)}`,
    entered: (of: string | null) => `You entered time${ofPerson(of)}`,
    corrected: (of: string | null) => `You corrected time${ofPerson(of)}`,
    removed: (of: string | null) => `You removed time${ofPerson(of)}`,
    changed: (of: string | null) => `You changed time${ofPerson(of)}`,
  },
  timeEnteredForYou: 'Time was entered for you',
  timeRecordedForYou: 'Time was recorded for you',
  timeIsRecorded: 'Time is recorded for you',
  stepsRecorded: 'You recorded steps',
  rectified: (title: string) => `You rectified ${quoted('finding', title)}`,
  sentToCheck: 'You sent the order to the check',
  wasAssigned: 'The order was assigned to you',
  isAssigned: 'The order is assigned to you',
};
