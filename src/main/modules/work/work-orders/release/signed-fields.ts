/** What the certifier's signature covers, field by field, each with the word it goes by where it was changed afterwards. */
import type { Tables } from '#database/tables/index.ts';

export type Row<Name extends keyof Tables> = Tables[Name]['$inferSelect'];

const fieldsOf =
  <Name extends keyof Tables>() =>
  <const Words extends Partial<Record<keyof Row<Name>, string>>>(words: Words): Words =>
    words;

/**
 * Format 2: only what the program itself never changes after a release, so that any difference is one that nobody may make.
 * A field is added here, never renamed or taken away: what was kept before goes on being compared by its own names.
 */
export const signedFields = {
  release: fieldsOf<'releases'>()({
    id: 'id',
    workDescription: 'what was done',
    dataReference: 'by which procedure, manual or bulletin',
    completedAt: 'when it was completed',
    performerIds: 'performers',
    performerNames: 'names of the performers',
    certifierId: 'certifier',
    certifierName: 'name of the certifier',
    certifierAuthority: 'authority',
    flightSeconds: 'flight time',
    flights: 'flights',
    cycles: 'cycles',
    stillOpen: 'what is still open',
    onePerson: 'one person',
    signedAt: 'when it was signed',
    meaning: 'meaning of the signature',
  }),
  order: fieldsOf<'workOrders'>()({
    id: 'id',
    number: 'number',
    title: 'title',
    complaint: 'complaint',
    condition: 'condition',
    accessories: 'accessories',
    billing: 'billing',
    customerId: 'customer',
    aircraftId: 'aircraft',
    receivedAt: 'when it was received',
    releasedAt: 'when it was released',
    intakeSignedBy: 'who signed the intake',
    intakeReadings: 'readings at intake',
    createdAt: 'when it was made',
    createdById: 'who made it',
  }),
  steps: fieldsOf<'workOrderSteps'>()({
    id: 'id',
    position: 'place in the checklist',
    procedureId: 'procedure',
    procedureRevision: 'revision of the procedure',
    definition: 'what it asks',
    status: 'state',
    result: 'value',
    note: 'note',
    waivedReason: 'why it was waived',
    doneAt: 'when it was recorded',
    doneById: 'who recorded it',
    doneByName: 'name of who recorded it',
    correctiveOrderId: 'corrective order',
  }),
  time: fieldsOf<'timeEntries'>()({
    id: 'id',
    userId: 'person',
    startedAt: 'start',
    endedAt: 'end',
    minutes: 'minutes',
    manual: 'entered by hand',
    billable: 'billable',
    note: 'note',
  }),
  parts: fieldsOf<'workOrderParts'>()({
    id: 'id',
    partId: 'part',
    quantity: 'quantity',
    issuedQuantity: 'issued quantity',
    returnedQuantity: 'returned quantity',
    unitPrice: 'price',
    currency: 'currency',
    status: 'state',
    serialIn: 'serial that went on',
    serialOut: 'serial that came off',
    intendedDisposition: 'what was to become of what came off',
    actualDisposition: 'what became of what came off',
    createdAt: 'when it was planned',
  }),
  findings: fieldsOf<'findings'>()({
    id: 'id',
    title: 'title',
    description: 'description',
    severity: 'severity',
    status: 'state',
    rectification: 'rectification',
    deferredUntil: 'limit',
    deferralConsentBy: 'who consented',
    createdAt: 'when it was recorded',
    createdById: 'who recorded it',
    createdByName: 'name of who recorded it',
  }),
  attachments: fieldsOf<'attachments'>()({
    id: 'id',
    subject: 'kind of record it is on',
    subjectId: 'record it is on',
    purpose: 'purpose',
    name: 'name',
    mediaType: 'kind of file',
    size: 'size',
    sha256: 'content',
    createdAt: 'when it was added',
    createdById: 'who added it',
    createdByName: 'name of who added it',
    removedAt: 'taken off',
  }),
  estimates: fieldsOf<'estimates'>()({
    id: 'id',
    status: 'state',
    currency: 'currency',
    lines: 'lines',
    totalMinor: 'total',
    expiresAt: 'validity',
    issuedAt: 'when it was issued',
    issuedById: 'who issued it',
    answeredBy: 'who answered',
    answeredHow: 'how the answer came',
    answeredAt: 'when it was answered',
    createdAt: 'when it was written',
  }),
};

/** The table of each part. */
export const signedTables = {
  release: 'releases',
  order: 'workOrders',
  steps: 'workOrderSteps',
  time: 'timeEntries',
  parts: 'workOrderParts',
  findings: 'findings',
  attachments: 'attachments',
  estimates: 'estimates',
} as const satisfies Record<SignedPart, keyof Tables>;

export type SignedPart = keyof typeof signedFields;
/** What is signed of a row. */
export type Signed<Part extends SignedPart> = Readonly<
  Pick<Row<(typeof signedTables)[Part]>, keyof (typeof signedFields)[Part] & keyof Row<(typeof signedTables)[Part]>>
>;
/** The parts that are lists of rows. */
export const listedParts = ['steps', 'time', 'parts', 'findings', 'attachments', 'estimates'] as const satisfies readonly SignedPart[];
export type ListedPart = (typeof listedParts)[number];
