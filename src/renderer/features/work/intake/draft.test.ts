import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { IntakeDraft } from './draft.ts';

// The client chooses its transport when it is loaded, by what the window offers.
beforeAll(() => vi.stubGlobal('window', {}));
const load = () => import('./draft.ts');

const known = '019a0000-0000-7000-8000-000000000001';

const complete = async (changes: Partial<IntakeDraft> = {}): Promise<IntakeDraft> => ({
  ...(await load()).blankDraft,
  customerId: known,
  aircraftId: known,
  complaint: 'It shakes.',
  condition: 'Dirty',
  ...changes,
});

describe('the title of an intake', () => {
  it.each([
    ['Motor 2 gets hot. It smells.', 'Motor 2 gets hot'],
    ['  Falls to the left\nsince Monday', 'Falls to the left'],
    ['', ''],
    ['word '.repeat(30), `${'word '.repeat(15)}word…`],
    ['x'.repeat(200), `${'x'.repeat(80)}…`],
  ])('of %j is %j', async (complaint, title) => {
    expect((await load()).titleFrom(complaint)).toBe(title);
  });
});

describe('a draft', () => {
  it('with a known customer and aircraft, complaint and condition is complete', async () => {
    expect((await load()).faultsOfDraft(await complete())).toEqual({});
  });
  it('names what is missing at its field', async () => {
    const { faultsOfDraft, blankDraft } = await load();
    expect(Object.keys(faultsOfDraft(blankDraft)).toSorted()).toEqual(['aircraft', 'complaint', 'condition', 'customer']);
  });
  it('asks for a title only where the complaint makes none', async () => {
    expect(Object.keys((await load()).faultsOfDraft(await complete({ complaint: '???' })))).toEqual(['title']);
  });
  it('checks a new customer and a new aircraft field by field', async () => {
    const { faultsOfDraft } = await load();
    const draft = await complete({
      newCustomer: { name: '', kind: 'person', phone: '', email: 'x@y' },
      newAircraft: { maker: 'DJI', model: '', airframeSerial: 'S1', frameClass: 'quad' },
    });
    expect(Object.keys(faultsOfDraft(draft)).toSorted()).toEqual(['aircraft.model', 'customer.email', 'customer.name']);
  });
  it('leaves blanks out of the input', async () => {
    const { toIntakeInput } = await load();
    const input = toIntakeInput(await complete({ newCustomer: { name: 'Ada', kind: 'person', phone: '', email: '' } }));
    expect(input.customer).toEqual({ name: 'Ada', kind: 'person', phone: null, email: null });
    expect(input).not.toHaveProperty('promisedAt');
  });
  it('takes what was read along, and nothing where nothing was', async () => {
    const { toIntakeInput, faultsOfDraft, blankDraft } = await load();
    expect(toIntakeInput(await complete())).not.toHaveProperty('readings');
    const readings = { ...blankDraft.readings, flightSeconds: 448_200 };
    expect(toIntakeInput(await complete({ readings })).readings).toEqual({ flightSeconds: 448_200, flights: null, cycles: null, lowerBecause: null });
    expect(Object.keys(faultsOfDraft(await complete({ readings: { ...readings, flightSeconds: 'a lot' } })))).toEqual(['readings.flightSeconds']);
  });
  it('is worth keeping once something was written, not when something was only picked', async () => {
    const { blankDraft, isWritten } = await load();
    expect(isWritten({ ...blankDraft, customerId: known, priority: 'high' })).toBe(false);
    expect(isWritten({ ...blankDraft, condition: 'Dirty' })).toBe(true);
  });
});
