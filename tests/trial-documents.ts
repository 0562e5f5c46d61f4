/** Believable documents with every part filled, for the tests and for whoever wants to look at the paper. */
import type { IntakeReceiptDocument, PrintAircraft, PrintPhoto, RecordHead, ReleaseRecordDocument, WorkOrderDocument } from '#shared/printed-documents.ts';

const head = (number: string): RecordHead => ({
  number,
  url: `https://cube.nordhang.example/work-orders/${number}`,
  letterhead: {
    organisation: 'Nordhang Multicopter Werkstatt GmbH',
    lines: ['Am Flugfeld 7 · 24837 Schleswig · Deutschland', '+49 4621 555 0142 · werkstatt@nordhang.example', 'USt-IdNr. DE 000 000 000'],
    logo: null,
    timeZone: 'Europe/Berlin',
    printedAt: '2026-03-12T13:05:00.000Z',
    printedBy: 'Ewa Zawadzka-Łęcka',
  },
});

const customer = { name: 'Şükrü Çağlayan İnşaat A.Ş.', lines: ['Orhan Öztürk', 'Bağdat Caddesi 214/6', '34728 Kadıköy, İstanbul'] };

const aircraft: PrintAircraft = {
  type: 'DJI Matrice 350 RTK',
  registration: 'TC-ÜHA 4471',
  serialNumber: '1ZNBK9L00C0042',
  remoteId: '1581F5FJD239400D',
  operatorId: 'TUR87astrdge12k8',
  firmware: 'v10.01.0026',
  life: { flightTimeMs: 446_700_000, flights: 1_204, cycles: 312 },
};

const complaint =
  'Motor 3 vibrates above 60 % throttle since a hard landing on gravel. The gimbal drifts to the left when warm.\n\nСотрудник заметил трещину на луче № 3.';
const condition = 'Scratches on landing gear, left. Arm 3: hairline crack near the hinge, 4 mm. Propeller 3 chipped. Battery A at 41 %.';

const steps: WorkOrderDocument['steps'] = [
  ...['Landing gear', 'Arms and hinges', 'Propellers', 'Motor bearings by hand'].map((text, index) => ({
    group: 'Airframe',
    text,
    result: index === 1 ? ('failed' as const) : ('passed' as const),
    value: null,
    unit: null,
    limits: null,
    note: index === 1 ? 'Crack at arm 3, replaced under corrective order WO-2026-00044' : null,
    waivedReason: null,
    doneBy: 'Jo Petersen',
    doneAt: '2026-03-11T09:12:00.000Z',
  })),
  {
    group: 'Power',
    text: 'Battery A, voltage under 20 A load, after ten minutes at rest and at room temperature',
    result: 'passed',
    value: '45.8',
    unit: 'V',
    limits: '44.4 – 52.8 V',
    note: null,
    waivedReason: null,
    doneBy: 'Jo Petersen',
    doneAt: '2026-03-11T09:40:00.000Z',
  },
  {
    group: 'Power',
    text: 'Cell spread',
    result: 'flagged',
    value: '38',
    unit: 'mV',
    limits: '≤ 40 mV',
    note: null,
    waivedReason: null,
    doneBy: 'Jo Petersen',
    doneAt: '2026-03-11T09:41:00.000Z',
  },
  {
    group: 'Flight test',
    text: 'Hover, two minutes, vibration on all axes',
    result: 'waived',
    value: null,
    unit: null,
    limits: '≤ 30 m/s²',
    note: null,
    waivedReason: 'Gale warning; to be flown by the customer’s pilot before the next commercial use',
    doneBy: 'Mehmet Yılmaz',
    doneAt: '2026-03-12T08:02:00.000Z',
  },
  {
    group: 'Flight test',
    text: 'Return to home',
    result: 'open',
    value: null,
    unit: null,
    limits: null,
    note: null,
    waivedReason: null,
    doneBy: null,
    doneAt: null,
  },
];

const parts: WorkOrderDocument['parts'] = [
  {
    name: 'Motor 6009, 110 KV, clockwise',
    partNumber: 'DJI-M350-6009-CW',
    quantity: '1',
    unit: 'pc',
    state: 'issued',
    serialsIn: ['6009-24-118830'],
    serialsOut: ['6009-22-004417'],
    disposition: 'core returned to supplier',
  },
  { name: 'Propeller 2110s, pair', partNumber: '2110S', quantity: '2', unit: 'pair', state: 'issued', serialsIn: [], serialsOut: [], disposition: 'scrapped' },
  { name: 'Threadlocker, medium', partNumber: 'LT-243', quantity: '0.250000', unit: 'ml', state: 'issued', serialsIn: [], serialsOut: [], disposition: null },
];

/** A work order with every part filled. */
export const trialWorkOrder = (photos: readonly PrintPhoto[]): WorkOrderDocument => ({
  ...head('WO-2026-00042'),
  status: 'In progress',
  priority: 'High',
  receivedAt: '2026-03-10T08:20:00.000Z',
  promisedAt: '2026-03-13T15:00:00.000Z',
  assignedTo: ['Jo Petersen', 'Mehmet Yılmaz'],
  customer,
  aircraft,
  complaint,
  condition,
  accessories: ['2 batteries TB65', 'Remote controller RC Plus', 'Zenmuse H20T in its case, lens cap missing', 'Transport case'],
  photos,
  procedure: 'M350 200-hour inspection, revision 4',
  steps,
  findings: [
    { title: 'Crack in arm 3 near the hinge', description: 'Dye penetrant shows 6 mm. Arm replaced.', state: 'Corrected', photos: photos.slice(0, 2) },
    { title: 'Gimbal drifts 0.4°/min when warm', description: null, state: 'Deferred', photos: [] },
  ],
  parts,
  time: [
    { person: 'Jo Petersen', startedAt: '2026-03-11T08:55:00.000Z', minutes: 152, note: 'Inspection and motor' },
    { person: 'Mehmet Yılmaz', startedAt: '2026-03-12T07:50:00.000Z', minutes: null, note: null },
  ],
  estimate: {
    issuedAt: '2026-03-10T11:00:00.000Z',
    expiresOn: '2026-04-09',
    lines: [
      { description: '200-hour inspection', quantity: '1', unit: 'pc', unitPrice: '480', amount: { amountMinor: 48_000, currency: 'EUR' } },
      { description: 'Motor 6009, exchange', quantity: '1', unit: 'pc', unitPrice: '319.9', amount: { amountMinor: 31_990, currency: 'EUR' } },
      { description: 'Cable tie', quantity: '12', unit: 'pc', unitPrice: '0.0125', amount: { amountMinor: 15, currency: 'EUR' } },
    ],
    subtotals: [
      { label: 'Net', amount: { amountMinor: 80_005, currency: 'EUR' } },
      { label: 'VAT 19 %', amount: { amountMinor: 15_201, currency: 'EUR' } },
    ],
    total: { amountMinor: 95_206, currency: 'EUR' },
    note: 'Work found necessary beyond this estimate is quoted before it is done.',
  },
});

export const trialIntakeReceipt = (photos: readonly PrintPhoto[]): IntakeReceiptDocument => {
  const order = trialWorkOrder(photos);
  return {
    ...head('WO-2026-00042'),
    priority: order.priority,
    receivedAt: order.receivedAt,
    promisedAt: order.promisedAt,
    customer,
    aircraft,
    complaint,
    condition,
    accessories: order.accessories,
    photos,
    receivedBy: 'Ewa Zawadzka-Łęcka',
    replaces: null,
    changed: [],
    terms: ['Aircraft that are not collected within 60 days are stored at the owner’s expense.', 'Batteries that are damaged are disposed of after notice.'],
    signature: { meaning: 'Handed over and agreed', name: 'Orhan Öztürk', signedAt: '2026-03-10T08:31:00.000Z', picture: null, contentHash: null },
  };
};

export const trialReleaseRecord = (): ReleaseRecordDocument => ({
  ...head('WO-2026-00042'),
  customer,
  aircraft,
  workDone: '200-hour inspection carried out. Motor 3 and propellers replaced, arm 3 replaced, all fasteners torqued and marked.',
  dataReferences: ['M350 RTK Maintenance Manual v1.4, chapter 5', 'Nordhang procedure M350-200, revision 4', 'Service bulletin SB-2025-11'],
  completedOn: '2026-03-12',
  performers: ['Jo Petersen', 'Mehmet Yılmaz'],
  parts,
  openItems: [{ text: 'Gimbal drifts 0.4°/min when warm', limit: '10 flight hours or 30 Apr 2026', consent: 'Orhan Öztürk, 12 Mar 2026' }],
  certifier: { name: 'Anneliese Brandt', authority: 'Inspector, NH-INS-003' },
  signature: {
    meaning: 'Inspected and released',
    name: 'Anneliese Brandt',
    signedAt: '2026-03-12T12:58:00.000Z',
    picture: null,
    contentHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
  onePerson: false,
  remarks: null,
  verification: null,
});
