/** What a signature covers is pinned: format 1 by the hash that 0.1.0 itself made, format 2 column by column. */
import { getTableColumns } from 'drizzle-orm';
import { describe, expect, it, test } from 'vitest';
import { tables } from '#database/tables/index.ts';
import { canonical, hashOfFormat1 } from './signed-content.ts';
import { signedFields, signedTables, type Row, type SignedPart } from './signed-fields.ts';

const id = (last: string) => `01980000-0000-7000-8000-0000000000${last}`;
const at = (minutes: number) => Date.UTC(2026, 2, 12, 8) + minutes * 60_000;
const organisationId = id('01');
const child = (last: string) => ({ organisationId, id: id(last), workOrderId: id('a1'), version: 2 });

const order = { organisationId, id: id('a1'), number: 'WO-2026-00042', customerId: id('c1'), aircraftId: id('d1') };
const release = {
  organisationId,
  id: id('e5'),
  workOrderId: id('a1'),
  workDescription: 'Motor 3 replaced.',
  dataReference: 'K4 manual 7.2',
  completedAt: at(60),
  performerIds: [id('b1')],
  performerNames: ['Jo Petersen'],
  certifierId: id('b2'),
  certifierName: 'Ina Sharp',
  certifierAuthority: 'L-17',
  flightSeconds: 3600,
  flights: 12,
  cycles: 9,
  stillOpen: ['Gimbal drifts'],
  onePerson: false,
  signedAt: at(70),
  meaning: 'Internal release to service.',
};
const steps: Row<'workOrderSteps'>[] = [
  {
    ...child('e1'),
    position: 0,
    procedureId: id('f1'),
    procedureRevision: 3,
    definition: {
      key: 'props',
      kind: 'number',
      title: 'Propellers',
      instruction: 'Measure the play.',
      required: true,
      unit: 'mm',
      minimum: '0',
      maximum: '0.5',
      choices: [],
      condition: null,
    },
    status: 'done',
    result: '0.2',
    note: 'Worn, within limits',
    waivedReason: null,
    doneAt: at(10),
    doneById: id('b1'),
    doneByName: 'Jo Petersen',
    correctiveOrderId: null,
  },
];
const time: Row<'timeEntries'>[] = [
  { ...child('e2'), userId: id('b1'), startedAt: at(0), endedAt: at(45), minutes: 45, manual: false, billable: true, note: null },
];
const parts: Row<'workOrderParts'>[] = [
  {
    ...child('e3'),
    partId: id('f2'),
    quantity: '1',
    issuedQuantity: '1',
    returnedQuantity: '0',
    unitPrice: '319.9',
    currency: 'EUR',
    status: 'issued',
    serialIn: 'NEW-77',
    serialOut: 'OLD-12',
    intendedDisposition: 'scrap',
    actualDisposition: 'core',
    createdAt: at(5),
  },
];
const findings: Row<'findings'>[] = [
  {
    ...child('e4'),
    title: 'Gimbal drifts',
    description: 'When warm',
    severity: 'minor',
    status: 'deferred',
    rectification: null,
    deferredUntil: at(100_000),
    deferralConsentBy: 'Ada Flyer',
    createdAt: at(7),
    createdById: id('b1'),
    createdByName: 'Jo Petersen',
  },
];

describe('format 1', () => {
  /** Made by the program as it was in 0.1.0, from these very rows. */
  const madeBy010 = '1921fdee3f7fe625cdc50662d90972b6f53e4fce49645c55bbcb63123d58d2f9';

  it('gives for ever the hash that 0.1.0 gave', () => {
    expect(hashOfFormat1(release, { order, steps, time, parts, findings })).toBe(madeBy010);
  });

  it('knows nothing of columns that came later', () => {
    const later = <Value extends object>(row: Value): Value => ({ ...row, cameLater: 'x' });
    const evidence = { order: later(order), steps: steps.map(later), time: time.map(later), parts: parts.map(later), findings: findings.map(later) };
    expect(hashOfFormat1(later(release), evidence)).toBe(madeBy010);
  });

  it('differs where anything it covers does', () => {
    const hashes = [
      hashOfFormat1({ ...release, workDescription: 'Nothing' }, { order, steps, time, parts, findings }),
      hashOfFormat1(release, { order: { ...order, customerId: null }, steps, time, parts, findings }),
      ...[steps, time, parts, findings].map((_rows, gone) =>
        hashOfFormat1(release, {
          order,
          steps: gone === 0 ? [] : steps,
          time: gone === 1 ? [] : time,
          parts: gone === 2 ? [] : parts,
          findings: gone === 3 ? [] : findings,
        }),
      ),
    ];
    expect(new Set([...hashes, madeBy010]).size).toBe(7);
  });
});

test('JSON in one way only, however a database orders its keys', () => {
  expect(canonical({ b: [{ d: null, c: 1 }], a: 'x' })).toBe('{"a":"x","b":[{"c":1,"d":null}]}');
});

/** Columns of the signed tables that no signature covers; whoever adds a column decides where it belongs. */
const notSigned: Readonly<Record<SignedPart, readonly string[]>> = {
  // The order it belongs to is signed itself; the rest is made of what is signed.
  release: ['organisationId', 'workOrderId', 'contentHash', 'format', 'signedContent'],
  // Where the order stands, whom it was given to and how it is found change after the release, or say nothing about the aircraft.
  order: [
    'organisationId',
    'version',
    'numberOrder',
    'status',
    'statusSince',
    'priority',
    'assigneeId',
    'teamId',
    'promisedAt',
    'promisedSort',
    'closedAt',
    'holdReason',
    'handoverTo',
    'searchText',
    'updatedAt',
  ],
  steps: ['organisationId', 'workOrderId', 'version'],
  time: ['organisationId', 'workOrderId', 'version'],
  parts: ['organisationId', 'workOrderId', 'version'],
  findings: ['organisationId', 'workOrderId', 'version'],
  attachments: ['organisationId'],
  estimates: ['organisationId', 'workOrderId', 'version'],
};

it.each(Object.keys(signedFields) as SignedPart[])('format 2 says of every column of %s whether it is signed', (part) => {
  const columns = Object.keys(getTableColumns(tables.sqlite[signedTables[part]]));
  expect([...Object.keys(signedFields[part]), ...notSigned[part]].toSorted()).toEqual(columns.toSorted());
});
