import { describe, expect, it } from 'vitest';
import { blockersOf, type OrderFacts, type Question } from './guards.ts';
import type { OnOrder } from '../order-rooms.ts';
import type { Guard } from './status-machine.ts';

const nowMs = Date.UTC(2026, 4, 1);

const deed = (id: string, sentence: string, at: number | null = nowMs) => ({ id, name: id, at, sentence, performed: true });

const sound: OrderFacts = {
  hasCustomer: true,
  hasAircraft: true,
  hasCondition: true,
  isAssigned: true,
  billing: 'warranty',
  hasHandover: true,
  performers: [{ id: 'jo', name: 'Jo' }],
  deeds: [deed('jo', 'You issued part ‘Motor’')],
  blockingOrders: [],
};
const question = (facts: Partial<OrderFacts>, rest: Partial<Question> = {}): Question => ({
  facts: { ...sound, ...facts },
  rooms: [],
  stages: { approval: true, qualityCheck: true, invoicing: false, onePersonRelease: false },
  actor: { id: 'ina', authorityExpiresAt: null },
  timeZone: 'Europe/Zurich',
  nowMs,
  ...rest,
});

const everyGuard: readonly Guard[] = [
  'customer',
  'aircraft',
  'condition',
  'assigned',
  'needs-no-quote',
  'not-the-performer',
  'authority-valid',
  'not-blocked',
  'handover-recorded',
  'offered',
  'finished',
  'releasable',
  'cancellable',
];

it('nothing stands in the way of a sound order', () => {
  expect(blockersOf(everyGuard, question({}))).toEqual([]);
});

describe('what stands in the way', () => {
  it.each<[Guard, Partial<OrderFacts>, string[]]>([
    ['customer', { hasCustomer: false }, ['No customer is named.']],
    ['aircraft', { hasAircraft: false }, ['No aircraft is named.']],
    ['condition', { hasCondition: false }, ['The condition of the aircraft is not written down.']],
    ['assigned', { isAssigned: false }, ['Nobody is assigned: assign a technician, or take the order.']],
    ['needs-no-quote', { billing: 'quote' }, ['This work is billed by quote: issue an estimate, or bill it as warranty, contract or internal work.']],
    [
      'not-the-performer',
      { deeds: [deed('ina', 'You completed step ‘Propellers’', nowMs - 1), deed('ina', 'You entered time')] },
      ['You completed step ‘Propellers’ on 1 May: somebody else has to check and release it.'],
    ],
    ['not-the-performer', { deeds: [deed('ina', 'You recorded steps', null)] }, ['You recorded steps: somebody else has to check and release it.']],
    ['not-blocked', { blockingOrders: ['WO-2026-00007'] }, ['WO-2026-00007 blocks this order and is not finished.']],
    ['handover-recorded', { hasHandover: false }, ['It is not recorded to whom the aircraft was handed over.']],
  ])('%s %j', (guard, facts, sentences) => {
    expect(blockersOf([guard], question(facts)).map(({ message }) => message)).toEqual(sentences);
  });

  it('an expired authority of the certifier', () => {
    const certifier = (authorityExpiresAt: number) => question({}, { actor: { id: 'ina', authorityExpiresAt } });
    expect(blockersOf(['authority-valid'], certifier(nowMs))).toHaveLength(1);
    expect(blockersOf(['authority-valid'], certifier(nowMs + 1))).toEqual([]);
  });

  it('everything at once, in one list: what the rooms say by the order of the rooms, at the place where they are asked', () => {
    const says = (code: string): OnOrder => ({ blockers: { releasable: [{ code, message: code }], cancellable: [{ code: 'other', message: 'other' }] } });
    const blockers = blockersOf(
      ['customer', 'releasable', 'not-blocked'],
      question({ hasCustomer: false, blockingOrders: ['WO-2026-00007'] }, { rooms: [says('one'), {}, says('two')] }),
    );
    expect(blockers.map(({ code }) => code)).toEqual(['no-customer', 'one', 'two', 'order-blocked']);
  });
});

it('the one-person setting lets the performer sign', () => {
  const alone = question(
    { deeds: [deed('ina', 'You entered time')] },
    { stages: { approval: true, qualityCheck: true, invoicing: false, onePersonRelease: true } },
  );
  expect(blockersOf(['not-the-performer'], alone)).toEqual([]);
});
