// @vitest-environment happy-dom
import { program, showPages } from '#tests/show-page.tsx';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { ChecklistStep, StepStatus } from '#shared/contract/work/checklist.ts';
import type { WorkOrder } from '#shared/contract/work/work-order-record.ts';
import { ChecklistSection } from './checklist-section.tsx';

const order = { id: 'order', can: {}, progress: { stepsTotal: 40 }, aircraft: null } as unknown as WorkOrder;
const can = { complete: true, reopen: false, waive: false, remove: false, openCorrective: false };
const step = (position: number, status: StepStatus) =>
  ({
    id: `step ${position}`,
    version: 1,
    workOrderId: 'order',
    position,
    procedure: null,
    kind: 'check',
    title: `Step ${position}`,
    instruction: null,
    required: true,
    unit: null,
    minimum: null,
    maximum: null,
    choices: [],
    condition: null,
    status,
    result: status === 'open' ? null : status === 'failed' ? 'fail' : 'pass',
    verdict: null,
    note: null,
    waivedReason: null,
    recorded: null,
    correctiveOrder: null,
    photos: [],
    can,
  }) as ChecklistStep;

const titles = () =>
  within(screen.getByRole('list'))
    .getAllByText(/^Step \d+$/)
    .map(({ textContent }) => textContent);
const steps = (...statuses: StepStatus[]) => statuses.map((status, place) => step(place + 1, status));

async function show(items: ChecklistStep[]) {
  program.answers('checklist.list', () => ({ items }));
  const shown = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => undefined);
  const { user } = showPages({
    '/': (
      <main>
        <h1>Annual inspection</h1>
        <ChecklistSection order={order} />
      </main>
    ),
  });
  await screen.findAllByText(/^Step \d+$/);
  return { user, shown };
}

test('what was done before is folded to a line, the first open step comes into sight, and the line shows the steps again', async () => {
  const { user, shown } = await show([...steps(...Array<StepStatus>(30).fill('done')), step(31, 'open'), step(32, 'open')]);
  expect(titles()).toEqual(['Step 31', 'Step 32']);
  expect(shown.mock.contexts.map((element) => (element as Element).getAttribute('aria-label'))).toEqual(['Step 31']);
  const line = screen.getByRole('button', { name: '30 done', expanded: false });
  line.focus();
  await user.keyboard('{Enter}');
  expect(screen.getByRole('button', { name: '30 done', expanded: true })).toBe(document.activeElement);
  expect(titles()).toHaveLength(32);
});

test('where the first open step is so far down that the name of the order would go, the page stays at its head', async () => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return new DOMRect(0, this.matches('[data-status=open]') ? 1200 : 0, 390, 60);
  });
  const { shown } = await show([...steps('done', 'done'), step(3, 'open')]);
  expect(shown).not.toHaveBeenCalled();
});

test('what failed is never folded, a single step is not worth it, and what was not needed is said', async () => {
  await show(steps('done', 'failed', 'done', 'waived', 'not-applicable', 'open'));
  expect(titles()).toEqual(['Step 1', 'Step 2', 'Step 6']);
  expect(screen.getByRole('button', { name: '3 done or not needed' })).toBeDefined();
});

test('where nothing is open all is shown: whoever checks the work reads it', async () => {
  const { shown } = await show(steps('done', 'done', 'done'));
  expect(titles()).toHaveLength(3);
  expect(shown).not.toHaveBeenCalled();
});

test('a step that was opened again and is recorded once more stays in sight, and no other row is made anew', async () => {
  const items = steps('done', 'done', 'done', 'done', 'open');
  items[1] = { ...step(2, 'done'), can: { ...can, reopen: true } };
  program.answers('checklist.reopen', () => (items[1] = { ...step(2, 'open'), version: 2 }));
  program.answers('checklist.complete', () => (items[1] = { ...step(2, 'done'), version: 3 }));
  const { user } = await show(items);
  await user.click(screen.getByRole('button', { name: '4 done' }));
  const others = [1, 3, 4, 5].map((position) => screen.getByRole('listitem', { name: `Step ${position}` }));
  const reopened = screen.getByRole('listitem', { name: 'Step 2' });
  await user.click(within(reopened).getByRole('button', { name: /^More/ }));
  await user.click(await screen.findByRole('menuitem', { name: /again|Reopen/ }));
  await waitFor(() => expect(screen.getByRole('listitem', { name: 'Step 2' }).dataset['status']).toBe('open'));
  await user.click(within(screen.getByRole('listitem', { name: 'Step 2' })).getByRole('button', { name: 'Pass' }));
  await waitFor(() => expect(screen.getByRole('listitem', { name: 'Step 2' }).dataset['status']).toBe('done'));
  expect(titles()).toEqual(['Step 1', 'Step 2', 'Step 3', 'Step 4', 'Step 5']);
  for (const row of others) expect(row.isConnected).toBe(true);
});

test('what is recorded now stays where it is', async () => {
  const items = steps('done', 'done', 'open', 'open');
  program.answers('checklist.complete', () => ({ ...items[2], status: 'done', result: 'pass', version: 2 }));
  const { user } = await show(items);
  await user.click(within(screen.getByRole('listitem', { name: 'Step 3' })).getByRole('button', { name: 'Pass' }));
  await waitFor(() => expect(screen.getByRole('listitem', { name: 'Step 3' }).dataset['status']).toBe('done'));
  expect(titles()).toEqual(['Step 3', 'Step 4']);
});
