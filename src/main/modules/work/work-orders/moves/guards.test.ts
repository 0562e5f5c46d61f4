import { describe, expect, it } from 'vitest';
import { blockersOf, type OrderFacts, type Question } from './guards.ts';
import type { Guard } from './status-machine.ts';

const nowMs = Date.UTC(2026, 4, 1);
const dayMs = 86_400_000;

const deed = (id: string, sentence: string, at: number | null = nowMs) => ({ id, name: id, at, sentence, performed: true });

const sound: OrderFacts = {
  hasCustomer: true,
  hasAircraft: true,
  hasCondition: true,
  isAssigned: true,
  billing: 'warranty',
  hasHandover: true,
  openSteps: [],
  failedSteps: [],
  runningTimers: [],
  openParts: [],
  removedParts: [],
  issuedParts: [],
  openFindings: [],
  lapsedFindings: [],
  estimateExpiresAt: nowMs + dayMs,
  performers: [{ id: 'jo', name: 'Jo' }],
  deeds: [deed('jo', 'You issued part ‘Motor’')],
  blockingOrders: [],
};
const question = (facts: Partial<OrderFacts>, rest: Partial<Question> = {}): Question => ({
  facts: { ...sound, ...facts },
  stages: { approval: true, qualityCheck: true, invoicing: false, onePersonRelease: false },
  actor: { id: 'ina', authorityExpiresAt: null },
  timeZone: 'Europe/Zurich',
  nowMs,
  ...rest,
});

const everyGuard: readonly Guard[] = [
  'customer', 'aircraft', 'condition', 'assigned', 'estimate-issued', 'estimate-valid', 'needs-no-quote', 'steps-done', 'no-running-timer',
  'parts-settled', 'parts-dealt-with', 'issued-parts-dealt-with', 'findings-settled', 'not-the-performer', 'authority-valid', 'not-blocked', 'handover-recorded',
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
    ['estimate-issued', { estimateExpiresAt: null }, ['No estimate was issued.']],
    ['estimate-issued', { estimateExpiresAt: nowMs }, ['The estimate has expired: issue a new one.']],
    ['estimate-valid', { estimateExpiresAt: nowMs - 1 }, ['The estimate has expired: issue a new one.']],
    ['needs-no-quote', { billing: 'quote' }, ['This work is billed by quote: issue an estimate, or bill it as warranty, contract or internal work.']],
    ['steps-done', { openSteps: ['Check motors', 'Hover test'] }, ['Step open: Check motors.', 'Step open: Hover test.']],
    ['steps-done', { failedSteps: ['Hover test'] }, ['Step failed: Hover test. Record it again, waive it, or open a corrective order.']],
    ['no-running-timer', { runningTimers: [{ id: 'jo', name: 'Jo' }] }, ['The timer of Jo is running.']],
    ['parts-settled', { openParts: [{ id: 'line', name: 'Motor', issued: null }] }, ['Motor is neither issued nor removed: issue it, remove it, or say that it is not needed.']],
    ['parts-settled', { openParts: [{ id: 'line', name: 'Wire', issued: '2 of 4' }] }, ['Wire: only 2 of 4 issued. Issue the rest, or say that it is not needed.']],
    ['parts-dealt-with', { removedParts: ['ESC (E-17)'] }, ['ESC (E-17) came off: say what became of it.']],
    ['issued-parts-dealt-with', { issuedParts: ['Motor (M-4)'] }, ['Motor (M-4) is issued: return it, scrap it or say by name that it is kept.']],
    ['findings-settled', { openFindings: ['Cracked arm'] }, ['Finding open: Cracked arm. Rectify it, or defer it with the owner’s consent.']],
    ['findings-settled', { lapsedFindings: ['Worn foot'] }, ['The limit of a deferred finding has passed: Worn foot.']],
    ['not-the-performer', { deeds: [deed('ina', 'You completed step ‘Propellers’', nowMs - 1), deed('ina', 'You entered time')] }, ['You completed step ‘Propellers’ on 1 May: somebody else has to check and release it.']],
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

  it('everything at once, in one list', () => {
    const blockers = blockersOf(['steps-done', 'no-running-timer', 'not-blocked'], question({ openSteps: ['A'], runningTimers: [{ id: 'jo', name: 'Jo' }], blockingOrders: ['WO-2026-00007'] }));
    expect(blockers.map(({ code }) => code)).toEqual(['step-open', 'timer-running', 'order-blocked']);
  });
});

it('the one-person setting lets the performer sign', () => {
  const alone = question({ deeds: [deed('ina', 'You entered time')] }, { stages: { approval: true, qualityCheck: true, invoicing: false, onePersonRelease: true } });
  expect(blockersOf(['not-the-performer'], alone)).toEqual([]);
});
