/** What stands on printed papers: titles, headings, labels, and the sentences of a release. Moments and amounts come as they are printed. */
import type { FindingStatus } from '#shared/contract/work/findings.ts';
import type { ReceiptChange } from '#shared/contract/work/receipts.ts';
import type { OrderPartStatus } from '#shared/contract/work/order-parts.ts';
import type { Priority, WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';
import { stage } from '../work/stages.ts';

const priorities: Record<Priority, string> = { low: 'Low', normal: 'Normal', high: 'High', urgent: 'Urgent' };
const findingStatuses: Record<FindingStatus, string> = { open: 'Open', rectified: 'Rectified', deferred: 'Deferred' };
const partStatuses: Record<OrderPartStatus, string> = {
  planned: 'planned',
  reserved: 'reserved',
  issued: 'issued',
  returned: 'returned',
  'not-needed': 'not needed',
};

const receiptChanges: Record<ReceiptChange, string> = {
  title: 'title',
  complaint: 'what is wrong',
  condition: 'condition',
  accessories: 'what was handed over with it',
  priority: 'priority',
  promisedAt: 'promised date',
  customer: 'customer',
  aircraft: 'aircraft',
  pictures: 'photos',
};

const asHeading = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

export const paper = {
  stage: (status: WorkOrderStatus) => asHeading(stage(status)),
  priorities,
  findingStatuses,
  partStatuses,

  page: (index: number, pages: number) => `Page ${index} of ${pages}`,
  printed: (moment: string, timeZone: string, by: string | null) => `Printed ${moment} · times in ${timeZone}${by === null ? '' : ` · by ${by}`}`,
  signedAt: (moment: string) => `Signed ${moment}`,
  notRecorded: 'not recorded',
  flightTime: 'Flight time',
  flights: 'Flights',
  cycles: 'Cycles',

  customer: 'Customer',
  customerNumber: (number: string) => `Customer ${number}`,
  noCustomer: 'No customer',
  noAircraft: 'No aircraft',
  aircraft: 'Aircraft',
  registration: 'Registration',
  serial: 'Serial',
  remoteId: 'Remote ID',
  operator: 'Operator',
  firmware: 'Firmware',
  promised: 'Promised',
  noDatePromised: 'No date promised',
  received: 'Received',
  receivedBy: 'by',
  priority: 'Priority',
  condition: 'Condition when received',
  lifeWhenReceived: 'Times and cycles when received',
  photos: 'Photos',

  parts: 'Parts',
  part: 'Part',
  cameOff: (disposition: string) => `What came off: ${disposition}`,
  dispositions: {
    return: 'returned',
    scrap: 'scrapped',
    repair: 'sent for repair',
    core: 'core returned to the supplier',
    kept: 'kept by the customer',
  },
  partNumber: 'Part number',
  serialIn: 'Serial in',
  serialOut: 'Serial out',
  state: 'State',
  quantity: 'Quantity',

  intakeReceipt: {
    title: 'Intake receipt',
    complaint: 'What is wrong',
    accessories: 'Handed over with it',
    terms: 'Terms',
    agreed: 'Handed over and agreed',
    replaces: (moment: string) => `Takes the place of the receipt of ${moment}.`,
    changedSince: (changes: readonly ReceiptChange[]) => `As it was given. Changed since: ${changes.map((change) => receiptChanges[change]).join(', ')}.`,
    forWorkshop: 'For the workshop',
  },

  workOrder: {
    title: 'Work order',
    assigned: 'Assigned',
    procedure: 'Procedure',
    complaint: 'Complaint',
    accessories: 'Came along',
    checklist: 'Checklist',
    step: 'Step',
    procedureRevision: (code: string, name: string, revision: number) => `${code} ${name}, revision ${revision}`,
    furtherSteps: 'Further steps',
    note: (note: string) => `Note: ${note}`,
    waived: (reason: string) => `Waived: ${reason}`,
    result: 'Result',
    results: { open: '', passed: 'Pass', failed: 'FAIL', flagged: 'Flag', recorded: '', waived: 'Waived', 'not-applicable': 'Not applicable' },
    limits: 'Limits',
    done: 'Done',
    findings: 'Findings',
    time: 'Time',
    who: 'Who',
    from: 'From',
    what: 'What',
    running: 'running',
    together: 'Together',
    estimate: 'Estimate',
    issued: (moment: string, validUntil: string | null) => `Issued ${moment}${validUntil === null ? '' : `, valid until ${validUntil}`}.`,
    line: 'For',
    each: 'Each',
    amount: 'Amount',
    total: 'Total',
  },

  release: {
    title: 'Internal release',
    draft: 'Draft: not signed',
    completed: 'Work completed',
    performedBy: 'Performed by',
    life: 'Times and cycles at release',
    workDone: 'Work done',
    references: 'Done according to',
    stillOpen: 'Still open',
    nothingOpen: 'Nothing.',
    what: 'What',
    until: 'Until',
    consent: 'Consent',
    remarks: 'Remarks',
    released: 'Released for operation',
    notReleased: 'Not released',
    statement: (organisation: string, { isSigned, somethingOpen }: { readonly isSigned: boolean; readonly somethingOpen: boolean }) =>
      `${organisation} ${isSigned ? 'certifies' : 'has yet to certify'} that the work above was done as described and that the aircraft is fit for operation with regard to it${somethingOpen ? ', except for what is listed as still open' : ''}. ` +
      'This is an internal release of the workshop, not a certificate of release to service under aviation law.',
    onePerson: 'One person',
    onePersonBecause: 'The work was performed and released by the same person, as the settings of this workshop permit. No second person has inspected it.',
    verification: 'Verification',
    verified: (moment: string) => `Verified on ${moment}: unchanged since signing.`,
    signedBy: 'Signed by',
    releasedBy: 'Released by',
    stamp: 'Stamp',
    noAuthority: 'Signed without a recorded authority',
    changedTitle: 'CHANGED SINCE IT WAS SIGNED: this paper does not show what was signed',
    compared: (moment: string) => `Compared on ${moment}. It releases nothing. Changed since:`,
    further: (count: number) => `and ${count} more`,
  },
};
