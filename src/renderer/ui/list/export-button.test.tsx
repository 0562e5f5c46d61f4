// @vitest-environment happy-dom
import { program, showPages } from '#tests/show-page.tsx';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { text } from '#renderer/text/text.ts';
import { usePageCommands } from '../actions/page-commands.ts';
import { ExportButton } from './export-button.tsx';

const words = text.exports;
const filters = { status: ['closed'], sort: 'number' };
const rows = (count: number) => Array.from({ length: count }, (_, place) => ({ id: String(place) }));

/** As the palette does. */
function Palette() {
  return usePageCommands().map(({ label, start }) => (
    <button key={label} type="button" onClick={start}>
      {label}
    </button>
  ));
}

const show = (count: number, hasMore: boolean) =>
  showPages({
    '/': (
      <>
        <ExportButton title="Work orders" list="workOrders" filters={filters} columns={['title', 'number']} rows={{ rows: rows(count), hasMore }} />
        <Palette />
      </>
    ),
  });

test.each([
  [1, false, '1 row, filtered and sorted as you see it, in the 2 columns you have ticked.'],
  [40, false, '40 rows, filtered and sorted as you see them, in the 2 columns you have ticked.'],
  [100, true, 'More than 100 rows, filtered and sorted as you see them, in the 2 columns you have ticked.'],
])('of %i rows, and more: %s, says how many it writes, and the filters once', async (count, hasMore, sentence) => {
  const { user } = show(count, hasMore);
  await user.click(screen.getByRole('button', { name: words.action }));
  await screen.findByText(sentence);
});

test('the palette offers it on the page of a list that has rows', async () => {
  program.answers('exports.create', () => ({ id: 'job' }));
  const { user, close } = show(40, false);
  await user.click(screen.getByRole('button', { name: words.command }));
  await screen.findByRole('dialog', { name: words.title('Work orders') });
  await user.click(screen.getAllByRole('button', { name: words.action }).at(-1) as HTMLElement);
  await waitFor(() => expect(program.asked('exports.create')).toEqual([{ list: 'workOrders', format: 'xlsx', filters, columns: ['title', 'number'] }]));
  close();
  show(0, false);
  expect(screen.queryByRole('button', { name: words.command })).toBeNull();
});
