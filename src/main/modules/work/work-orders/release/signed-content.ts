/** What a release is bound to: each format puts the signed facts together in one way for ever, and the hash is over that. */
import { createHash } from 'node:crypto';
import { signedFields, type ListedPart, type Row, type Signed, type SignedPart } from './signed-fields.ts';

/** The release without what is made of it. */
export type SignedRelease = Omit<Row<'releases'>, 'contentHash' | 'format' | 'signedContent'>;

/** The rows on an order as they stand; each list by id. */
export interface Evidence {
  readonly order: Row<'workOrders'>;
  readonly steps: readonly Row<'workOrderSteps'>[];
  readonly time: readonly Row<'timeEntries'>[];
  readonly parts: readonly Row<'workOrderParts'>[];
  readonly findings: readonly Row<'findings'>[];
  /** On the order, its steps and its findings; each content by its hash. */
  readonly attachments: readonly Row<'attachments'>[];
  /** Those that the customer was shown. */
  readonly estimates: readonly Row<'estimates'>[];
}

/** What a paper names and others may rightly change afterwards: kept as it was. */
export interface OrderNames {
  readonly organisation: { readonly name: string; readonly timeZone: string };
  readonly customer: Pick<Row<'customers'>, 'number' | 'name' | 'city' | 'country'> | null;
  /** Without what a field rule protects; its readings at release stand in the release itself. */
  readonly aircraft: Pick<Row<'aircraft'>, 'maker' | 'model' | 'airframeSerial' | 'registration' | 'frameClass' | 'classMark' | 'firmware'> | null;
}

/** Never compared. */
export interface SignedNames extends OrderNames {
  /** By id: whoever recorded time, the parts, the procedures of the checklist. */
  readonly people: Readonly<Record<string, string>>;
  readonly parts: Readonly<Record<string, Pick<Row<'parts'>, 'sku' | 'name' | 'unit'>>>;
  readonly procedures: Readonly<Record<string, Pick<Row<'procedures'>, 'code' | 'name'>>>;
}

type Facts = Readonly<Record<string, unknown>>;

/** What format 2 keeps. A field that was added to the list since then is not there. */
export interface SignedContent extends Readonly<{ [Part in ListedPart]: readonly Signed<Part>[] }> {
  readonly format: 2;
  readonly organisationId: string;
  readonly release: Signed<'release'>;
  readonly order: Signed<'order'>;
  readonly names: SignedNames;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const sorted = (record: Record<string, unknown>) => Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

/** JSON in one way only: keys sorted at every depth, nothing between. */
export const canonical = (value: unknown): string => JSON.stringify(value, (_key, inner: unknown) => (isRecord(inner) ? sorted(inner) : inner));

/** SHA-256 in hexadecimal. */
export const hashOfContent = (content: string): string => createHash('sha256').update(content).digest('hex');

const pick = (row: Facts, fields: readonly string[]): Facts => Object.fromEntries(fields.map((field) => [field, row[field]]));
const pickSigned = <Part extends SignedPart>(part: Part, row: object): Signed<Part> => pick(row as Facts, Object.keys(signedFields[part])) as Signed<Part>;

/** The text that format 2 signs and keeps. */
export function signedContentOf(release: SignedRelease, { order, ...lists }: Evidence, names: SignedNames): string {
  const listed = <Part extends ListedPart>(part: Part) => lists[part].map((row) => pickSigned(part, row));
  const content: SignedContent = {
    format: 2,
    organisationId: release.organisationId,
    release: pickSigned('release', release),
    // Not yet written while it is being signed.
    order: pickSigned('order', { ...order, releasedAt: release.signedAt }),
    steps: listed('steps'),
    time: listed('time'),
    parts: listed('parts'),
    findings: listed('findings'),
    attachments: listed('attachments'),
    estimates: listed('estimates'),
    names,
  };
  return canonical(content);
}

/** @returns null where the text was made unreadable; the fingerprint tells then. */
export function readSignedContent(text: string): SignedContent | null {
  try {
    return JSON.parse(text) as SignedContent;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The columns of 0.1.0: format 1 hashed whole rows, and these were all there were. */
const format1 = {
  release: [
    'organisationId',
    'id',
    'workOrderId',
    'workDescription',
    'dataReference',
    'completedAt',
    'performerIds',
    'performerNames',
    'certifierId',
    'certifierName',
    'certifierAuthority',
    'flightSeconds',
    'flights',
    'cycles',
    'stillOpen',
    'onePerson',
    'signedAt',
    'meaning',
  ],
  order: ['id', 'number', 'customerId', 'aircraftId'],
  steps: [
    'organisationId',
    'id',
    'workOrderId',
    'version',
    'position',
    'procedureId',
    'procedureRevision',
    'definition',
    'status',
    'result',
    'note',
    'waivedReason',
    'doneAt',
    'doneById',
    'doneByName',
    'correctiveOrderId',
  ],
  time: ['organisationId', 'id', 'workOrderId', 'version', 'userId', 'startedAt', 'endedAt', 'minutes', 'manual', 'billable', 'note'],
  parts: [
    'organisationId',
    'id',
    'workOrderId',
    'version',
    'partId',
    'quantity',
    'issuedQuantity',
    'returnedQuantity',
    'unitPrice',
    'currency',
    'status',
    'serialIn',
    'serialOut',
    'intendedDisposition',
    'actualDisposition',
    'createdAt',
  ],
  findings: [
    'organisationId',
    'id',
    'workOrderId',
    'version',
    'title',
    'description',
    'severity',
    'status',
    'rectification',
    'deferredUntil',
    'deferralConsentBy',
    'createdAt',
    'createdById',
    'createdByName',
  ],
} as const;

/** The hash that 0.1.0 made; it kept nothing of what it hashed. */
export function hashOfFormat1(
  release: SignedRelease,
  evidence: Pick<Evidence, 'steps' | 'time' | 'parts' | 'findings'> & {
    readonly order: Pick<Row<'workOrders'>, 'id' | 'number' | 'customerId' | 'aircraftId'>;
  },
): string {
  const listed = (part: 'steps' | 'time' | 'parts' | 'findings') => evidence[part].map((row) => pick({ ...row }, format1[part]));
  return hashOfContent(
    canonical({
      signed: pick(release, format1.release),
      evidence: {
        order: pick({ ...evidence.order }, format1.order),
        steps: listed('steps'),
        time: listed('time'),
        parts: listed('parts'),
        findings: listed('findings'),
      },
    }),
  );
}
