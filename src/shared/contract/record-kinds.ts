/** Every kind of record, one line each: what it is a part of, and which of the program's general services it takes. Whatever asks *for which kinds?* reads it here. */

interface Kind {
  /** The records in which a change to this one shows. */
  readonly partOf?: readonly string[];
  /** Address of its list; each record has its page below. */
  readonly page?: string;
  /** People keep views of its list. */
  readonly views?: true;
  /** The search finds it. */
  readonly found?: true;
  /** Photos and files stand on it. */
  readonly files?: true;
}

export const recordKinds = {
  'work-order': { page: 'work-orders', views: true, found: true, files: true },
  step: { partOf: ['work-order'], files: true },
  finding: { partOf: ['work-order'], files: true },
  comment: { partOf: ['work-order'], files: true },
  'time-entry': { partOf: ['work-order'] },
  'order-part': { partOf: ['work-order'] },
  estimate: { partOf: ['work-order'] },
  aircraft: { page: 'aircraft', views: true, found: true, files: true },
  customer: { page: 'customers', views: true, found: true, files: true },
  contact: { partOf: ['customer'] },
  site: { partOf: ['customer'] },
  part: { page: 'parts', views: true, found: true },
  product: { page: 'products', views: true },
  procedure: { page: 'procedures', views: true },
  attachment: { partOf: ['step', 'finding', 'work-order'] },
  // What the session tells of the application, the person and their rights.
  user: { partOf: ['session'], page: 'users', views: true },
  role: { partOf: ['session'], page: 'roles' },
  setting: { partOf: ['session'] },
  team: {},
  session: {},
  organisation: {},
  job: { page: 'jobs', views: true },
  // What was told to the other programs of the installation.
  change: {},
  // What was sent and waits to be put on a record.
  upload: {},
  export: {},
  audit: { page: 'audit', views: true },
  'audit-key': {},
  'saved-view': {},
  search: {},
  dashboard: {},
} as const satisfies Readonly<Record<string, Kind>>;

type Kinds = typeof recordKinds;
export type RecordKind = keyof Kinds;

/** What is known about a kind by its name; undefined for a name that is none, such as one of a later version. */
export const kindOf = (name: string): Kind | undefined => (Object.hasOwn(recordKinds, name) ? recordKinds[name as RecordKind] : undefined);

type KindWith<Trait extends keyof Kind> = { [Name in RecordKind]: Kinds[Name] extends Readonly<Record<Trait, unknown>> ? Name : never }[RecordKind];

export const kindsWith = <Trait extends keyof Kind>(trait: Trait): KindWith<Trait>[] =>
  (Object.keys(recordKinds) as RecordKind[]).filter((name): name is KindWith<Trait> => trait in recordKinds[name]);

export type FileSubject = KindWith<'files'>;
export type FoundKind = KindWith<'found'>;
/** Named by the address of the list. */
export type ViewedList = Kinds[KindWith<'views'>]['page'];
