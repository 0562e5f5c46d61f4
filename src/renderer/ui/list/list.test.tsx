// @vitest-environment happy-dom
import { showPages, program, Refusal, lostConnection, later } from '#tests/show-page.tsx';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Link } from 'react-router';
import { describe, expect, test } from 'vitest';
import { api, client } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import type { Customer } from '#shared/contract/office/customers.ts';
import { ListPage } from './list-page.tsx';
import type { Column, Filter, ListView, SelectionAction } from './list.ts';

const pathOf = ({ id }: Customer) => `/customers/${id}`;
const columns: readonly Column<Customer>[] = [
  { key: 'name', label: 'Name', width: 220, grow: true, sort: 'name', cell: (customer) => <Link to={pathOf(customer)}>{customer.name}</Link> },
  { key: 'city', label: 'City', width: 160, cell: ({ city }) => city },
  { key: 'createdAt', label: 'Since', width: 140, sort: 'createdAt', cell: ({ createdAt }) => createdAt },
  { key: 'phone', label: 'Phone', width: 160, optional: true, cell: ({ phone }) => phone },
];
const filters: readonly Filter[] = [
  {
    kind: 'choice',
    key: 'kind',
    label: 'Kind',
    choices: [
      { value: 'company', label: 'Company' },
      { value: 'person', label: 'Person' },
    ],
  },
  { kind: 'flag', key: 'removed', label: 'In the trash' },
];
const views: readonly ListView[] = [
  { label: 'All', query: '' },
  { label: 'People', query: 'kind=person&sort=name' },
];

const customer = (number: number) => ({
  id: `c${number}`,
  name: `Customer ${number}`,
  city: number % 2 === 1 ? 'Graz' : 'Linz',
  createdAt: '2026-11-01',
  phone: `0${number}`,
});
const customersFrom = (first: number, count: number) => Array.from({ length: count }, (_, index) => customer(first + index));
const three = () => ({ items: customersFrom(1, 3) });

function pages(actions: readonly SelectionAction<Customer>[] = []) {
  return {
    '/customers': (
      <ListPage
        name="customers"
        face="office"
        title="Customers"
        list={api.customers.list}
        columns={columns}
        usualSort="-createdAt"
        filters={filters}
        views={views}
        pathOf={pathOf}
        preview={({ name }) => <p>All about {name}</p>}
        selectionActions={actions}
        empty={<h2>No customers yet</h2>}
      />
    ),
    '/customers/:id': <h1>The customer</h1>,
  };
}

const button = (name: string) => screen.getByRole('button', { name });
const grid = () => screen.findByRole('grid', { name: 'Customers' });
const header = (name: string) => screen.getByRole('columnheader', { name });
const headers = () => screen.getAllByRole('columnheader').map(({ textContent }) => textContent);
const asked = () => program.asked('customers.list');
const activeRow = () => document.getElementById(screen.getByRole('grid').getAttribute('aria-activedescendant') ?? '')?.dataset['id'];
const shownCount = (words: string) => screen.findByText(words);

describe('columns', () => {
  test('are those of the program until somebody chooses, and then the chosen ones, here and when the list is opened again', async () => {
    program.answers('customers.list', three);
    const first = showPages(pages());
    await grid();
    expect(headers()).toEqual(['Name', 'City', 'Since']);
    await first.user.click(button('Columns'));
    // What names the row always stays.
    expect((await screen.findAllByRole('menuitemcheckbox')).map(({ textContent }) => textContent)).toEqual(['City', 'Since', 'Phone']);
    await first.user.click(screen.getByRole('menuitemcheckbox', { name: 'Phone' }));
    await first.user.click(screen.getByRole('menuitemcheckbox', { name: 'City' }));
    expect(headers()).toEqual(['Name', 'Since', 'Phone']);
    first.close();

    const second = showPages(pages());
    await grid();
    expect(headers()).toEqual(['Name', 'Since', 'Phone']);
    await second.user.click(button('Columns'));
    await second.user.click(await screen.findByRole('menuitem', { name: text.lists.columnsReset }));
    expect(headers()).toEqual(['Name', 'City', 'Since']);
  });
});

describe('the order', () => {
  test('is the usual one and says so, until a header is pressed: then by that column, and the other way round with the next press', async () => {
    program.answers('customers.list', three);
    const { user, address } = showPages(pages());
    await grid();
    expect(asked().at(-1)).toMatchObject({ sort: '-createdAt' });
    expect(header('Since').getAttribute('aria-sort')).toBe('descending');
    expect(header('City').hasAttribute('aria-sort')).toBe(false);
    for (const [direction, sort] of [
      ['ascending', 'name'],
      ['descending', '-name'],
    ] as const) {
      await user.click(within(header('Name')).getByRole('button'));
      expect(header('Name').getAttribute('aria-sort')).toBe(direction);
      expect(header('Since').getAttribute('aria-sort')).toBe('none');
      await waitFor(() => expect(asked().at(-1)).toMatchObject({ sort }));
      expect(address()).toBe(`/customers?sort=${sort}`);
    }
  });
});

describe('filter and address', () => {
  test('are one: an address opens its filter, and the filter says so as a sentence and can be taken away', async () => {
    program.answers('customers.list', three);
    const { user, address } = showPages(pages(), '/customers?kind=company');
    await grid();
    expect(asked()).toEqual([expect.objectContaining({ kind: 'company' })]);
    await user.click(button(text.lists.removeFilter('Kind is Company')));
    expect(address()).toBe('/customers');
    await waitFor(() => expect(asked().at(-1)).not.toHaveProperty('kind'));
  });

  test('are one: a filter chosen in the menu stands in the address', async () => {
    program.answers('customers.list', three);
    const { user, address } = showPages(pages());
    await grid();
    await user.click(button('Filter'));
    await user.click(await screen.findByRole('menuitem', { name: 'Kind' }));
    await user.click(await screen.findByRole('radio', { name: 'Person' }));
    expect(address()).toBe('/customers?kind=person');
    await waitFor(() => expect(asked().at(-1)).toMatchObject({ kind: 'person' }));
    expect(button(text.lists.removeFilter('Kind is Person'))).toBeTruthy();
  });

  test('are one: words that are searched for, after a pause and all at once', async () => {
    program.answers('customers.list', three);
    const { user, address } = showPages(pages());
    await grid();
    await user.keyboard('/');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: text.lists.search }));
    await user.keyboard('ada');
    await waitFor(() => expect(address()).toBe('/customers?q=ada'));
    await waitFor(() => expect(asked()).toEqual([expect.not.objectContaining({ q: expect.anything() }), expect.objectContaining({ q: 'ada' })]));
    await user.click(button(text.lists.clearSearch));
    expect(address()).toBe('/customers');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: text.lists.search }).value).toBe('');
  });

  test('are one: a view is an address, and the one that is shown is marked whatever the order of its words', async () => {
    program.answers('customers.list', three);
    const { user, address } = showPages(pages(), '/customers?sort=name&kind=person');
    await grid();
    expect(screen.getByRole('link', { name: 'People' }).getAttribute('aria-current')).toBe('page');
    await user.click(screen.getByRole('link', { name: 'All' }));
    expect(address()).toBe('/customers');
    expect(screen.getByRole('link', { name: 'All' }).getAttribute('aria-current')).toBe('page');
    expect(screen.getByRole('link', { name: 'People' }).hasAttribute('aria-current')).toBe(false);
  });
});

describe('by keyboard', () => {
  test('the arrows go to the rows from anywhere on the page, Enter opens the row', async () => {
    program.answers('customers.list', three);
    const { user, address } = showPages(pages());
    const table = await grid();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(table);
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(activeRow()).toBe('c2');
    await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
    expect(activeRow()).toBe('c1');
    await user.keyboard('{End}');
    expect(activeRow()).toBe('c3');
    await user.keyboard('{Home}{ArrowDown}{Enter}');
    expect(address()).toBe('/customers/c2');
  });

  test('Space shows the row beside the list, where it follows the arrows until Escape', async () => {
    program.answers('customers.list', three);
    const { user, address } = showPages(pages());
    (await grid()).focus();
    await user.keyboard('{ArrowDown} ');
    const preview = await screen.findByRole('complementary', { name: text.lists.preview });
    expect(preview.textContent).toContain('All about Customer 1');
    await user.keyboard('{ArrowDown}');
    expect(preview.textContent).toContain('All about Customer 2');
    expect(address()).toBe('/customers?preview=c2');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(activeRow()).toBe('c2');
  });

  test('the row under the keys stays the same record when another comes in above it', async () => {
    program.answers('customers.list', three);
    const { user } = showPages(pages());
    (await grid()).focus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    program.answers('customers.list', () => ({ items: customersFrom(0, 4) }));
    await refresh();
    await shownCount('4 rows');
    expect(activeRow()).toBe('c2');
  });
});

async function refresh() {
  const { refreshAll } = await import('#renderer/api/queries.ts');
  refreshAll();
}

describe('a selection', () => {
  const bar = () => screen.queryByRole('toolbar', { name: text.lists.selection });
  const action = (run: SelectionAction<Customer>['run'], rest: Partial<SelectionAction<Customer>> = {}): SelectionAction<Customer> => ({
    label: 'Take back',
    icon: null,
    run,
    ...rest,
  });

  test('is made by box or X, says how many, and its action gets just those rows and ends it', async () => {
    program.answers('customers.list', three);
    const done = later();
    const ran: string[][] = [];
    const { user } = showPages(
      pages([
        action((rows) => {
          ran.push(rows.map(({ id }) => id));
          return done.answer();
        }),
      ]),
    );
    (await grid()).focus();
    expect(bar()).toBeNull();
    await user.keyboard('{ArrowDown}x');
    await user.click(screen.getByRole('checkbox', { name: text.lists.selectRow(3) }));
    expect(bar()?.textContent).toContain('2 selected');
    expect(screen.getAllByRole('row', { selected: true })).toHaveLength(2);
    // Pressed twice, it is done once.
    await user.dblClick(button('Take back'));
    expect(ran).toEqual([['c1', 'c3']]);
    done.give();
    await waitFor(() => expect(bar()).toBeNull());
  });

  test('of all loaded rows is one press, and one press ends it', async () => {
    program.answers('customers.list', three);
    const { user } = showPages(pages([action(async () => undefined)]));
    await grid();
    await user.click(screen.getByRole('checkbox', { name: text.lists.selectAll }));
    expect(bar()?.textContent).toContain('3 selected');
    await user.click(button(text.lists.clearSelection));
    expect(bar()).toBeNull();
  });

  test('stays where the person thought better of it', async () => {
    program.answers('customers.list', three);
    const { user } = showPages(pages([action(async () => false)]));
    await grid();
    await user.click(screen.getByRole('checkbox', { name: text.lists.selectAll }));
    await user.click(button('Take back'));
    expect(bar()?.textContent).toContain('3 selected');
  });

  test('stays where its action is refused, so that it can be tried again', async () => {
    program.answers('customers.list', three);
    program.answers('customers.restore', () => {
      throw new Refusal('not_possible');
    });
    const { user } = showPages(pages([action((rows) => Promise.all(rows.map(({ id }) => client.customers.restore({ id }))))]));
    await grid();
    await user.click(screen.getByRole('checkbox', { name: text.lists.selectAll }));
    await user.click(button('Take back'));
    await waitFor(() => expect(button('Take back')).toHaveProperty('disabled', false));
    expect(bar()?.textContent).toContain('3 selected');
    program.answers('customers.restore', () => customer(1));
    await user.click(button('Take back'));
    await waitFor(() => expect(bar()).toBeNull());
  });

  test('says why its action cannot be done, and does not do it', async () => {
    program.answers('customers.list', three);
    let ran = false;
    const { user } = showPages(
      pages([
        action(
          async () => {
            ran = true;
          },
          { disabledBecause: 'They have open orders.' },
        ),
      ]),
    );
    await grid();
    await user.click(screen.getByRole('checkbox', { name: text.lists.selectAll }));
    await user.click(button('Take back'));
    expect(button('Take back').getAttribute('aria-disabled')).toBe('true');
    expect(await screen.findByText('They have open orders.')).toBeTruthy();
    expect(ran).toBe(false);
  });
});

describe('a long list', () => {
  const twoPages = ({ cursor }: Readonly<Record<string, unknown>>) =>
    cursor === 'next' ? { items: customersFrom(100, 51) } : { items: customersFrom(1, 100), nextCursor: 'next' };
  const scrollTo = (offset: number) => {
    const scroller = screen.getByRole('grid').parentElement as HTMLElement;
    scroller.scrollTop = offset;
    fireEvent.scroll(scroller);
    return scroller;
  };

  test('fetches its next page before its end is reached, and shows a row that moved between the pages once', async () => {
    program.answers('customers.list', twoPages);
    showPages(pages());
    await grid();
    expect(screen.getByText('100+ rows')).toBeTruthy();
    expect(asked()).toHaveLength(1);
    scrollTo(32 * 60);
    await shownCount('150 rows');
    expect(asked()).toHaveLength(2);
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('151');
  });

  test('holds only the rows near the window, each with its place among all', async () => {
    program.answers('customers.list', twoPages);
    showPages(pages());
    await grid();
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
    scrollTo(32 * 50);
    const row = (await screen.findByText('Customer 52')).closest('tr');
    expect(row?.getAttribute('aria-rowindex')).toBe('53');
  });

  test('is at the same place, with the same filter, after a record was looked at', async () => {
    program.answers('customers.list', twoPages);
    const { user, address, goBack } = showPages(pages(), '/customers?kind=company');
    await grid();
    scrollTo(1000);
    await user.click(await screen.findByRole('link', { name: 'Customer 40' }));
    expect(address()).toBe('/customers/c40');
    await goBack();
    const table = await grid();
    expect(address()).toBe('/customers?kind=company');
    expect(table.parentElement?.scrollTop).toBe(1000);
    expect(screen.getByRole('link', { name: 'Customer 40' })).toBeTruthy();
    // What was read stands; only the page after it may have been fetched ahead.
    expect(asked().filter(({ cursor }) => cursor === undefined)).toHaveLength(1);
  });
});

describe('a list without rows', () => {
  test('says what belongs here, where there is none yet', async () => {
    program.answers('customers.list', () => ({ items: [] }));
    showPages(pages());
    expect(await screen.findByRole('heading', { name: 'No customers yet' })).toBeTruthy();
  });

  test('says that nothing matches, and leads back to all in one press', async () => {
    program.answers('customers.list', ({ q, kind }) => ({ items: q || kind ? [] : customersFrom(1, 3) }));
    const { user, address } = showPages(pages(), '/customers?kind=person&q=ada&sort=name');
    await screen.findByRole('heading', { name: text.lists.emptyFiltered });
    const [clear] = screen.getAllByRole('button', { name: text.lists.clearFilters });
    await user.click(clear as HTMLElement);
    await grid();
    expect(address()).toBe('/customers?sort=name');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: text.lists.search }).value).toBe('');
  });

  test('shows that it is being read, and keeps the old rows while the next question is answered', async () => {
    const first = later(three());
    program.answers('customers.list', first.answer);
    const { user } = showPages(pages());
    expect(screen.queryByRole('grid')).toBeNull();
    expect(screen.queryByText('No customers yet')).toBeNull();
    first.give();
    await grid();
    const second = later({ items: customersFrom(3, 1) });
    program.answers('customers.list', second.answer);
    await user.click(within(header('Name')).getByRole('button'));
    await waitFor(() => expect(screen.getByRole('grid').getAttribute('aria-busy')).toBe('true'));
    expect(screen.getByText('Customer 1')).toBeTruthy();
    second.give();
    await shownCount('1 row');
    expect(screen.getByRole('grid').getAttribute('aria-busy')).toBe('false');
  });

  test('says what went wrong and what to do, and comes when it is tried again', async () => {
    program.answers('customers.list', () => {
      throw new Refusal('internal');
    });
    const { user } = showPages(pages());
    expect((await screen.findByRole('alert')).textContent).toContain('Something went wrong in the program');
    program.answers('customers.list', three);
    await user.click(button(text.problems.tryAgain));
    await grid();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('comes by itself when a lost connection is back', async () => {
    program.answers('customers.list', lostConnection);
    showPages(pages());
    await waitFor(() => expect(asked()).toHaveLength(1));
    program.answers('customers.list', three);
    await grid();
  });
});
