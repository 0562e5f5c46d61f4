// @vitest-environment happy-dom
import { showPages, program, Refusal, lostConnection, later } from '#tests/show-page.tsx';
import { Menu, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { describe, expect, test } from 'vitest';
import { api, client } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { customers, type Customer } from '#shared/contract/office/customers.ts';
import { MoreMenu } from '../actions/more-menu.tsx';
import { DecimalInput } from './decimal-input.tsx';
import { FlightTimeInput } from './flight-time-input.tsx';
import { FormDialogue, useDialogue } from './form-dialogue.tsx';
import { FormPage } from './form-page.tsx';
import { InstantInput } from './instant-input.tsx';
import { MinorInput } from './minor-input.tsx';
import { PasswordInput } from './password-input.tsx';
import { RecordSelect } from './record-select.tsx';
import { useOperationForm, type OperationForm } from './use-operation-form.ts';

const labels = { name: 'Name', email: 'Email', city: 'City' };
const blank = { name: '', email: '', city: '' };
type Values = typeof blank;

function Fields({ form }: { form: OperationForm<Values> }) {
  return (
    <>
      <TextInput label={labels.name} {...form.field('name')} />
      <TextInput label={labels.email} {...form.field('email')} />
      <TextInput label={labels.city} {...form.field('city')} />
    </>
  );
}

function NewCustomer() {
  const navigate = useNavigate();
  const form = useOperationForm({
    operation: api.customers.create,
    contract: customers.create,
    initial: blank,
    fixed: { kind: 'company' },
    onDone: ({ id }) => navigate(`/customers/${id}`),
  });
  return (
    <FormPage face="office" title="New customer" form={form} action="Make customer" cancelTo="/customers" labels={labels}>
      <Fields form={form} />
      <Link to="/elsewhere">Elsewhere</Link>
    </FormPage>
  );
}

const toValues = ({ name, email, city }: Customer): Values => ({ name, email: email ?? '', city: city ?? '' });
const read = () => client.customers.get({ id: ada.id });

function ChangeCustomer({ customer }: { customer: Customer }) {
  const navigate = useNavigate();
  const form = useOperationForm({
    operation: api.customers.update,
    contract: customers.update,
    initial: blank,
    edits: { record: customer, toValues, reread: read },
    onDone: () => navigate('/customers'),
  });
  return (
    <FormPage face="office" title="Change customer" form={form} action="Save" cancelTo="/customers" labels={labels}>
      <Fields form={form} />
    </FormPage>
  );
}

function ChangePage() {
  const { data } = useQuery(api.customers.get.queryOptions({ input: { id: ada.id } }));
  return data ? <ChangeCustomer customer={data} /> : null;
}

const ada = { id: '0199b1a0-0000-7000-8000-000000000001', version: 1, name: 'Ada Aerial', email: 'ada@example.org', city: 'Graz' };
const pages = {
  '/customers/new': <NewCustomer />,
  '/customers/change': <ChangePage />,
  '/customers': <h1>All customers</h1>,
  '/customers/:id': <h1>The customer</h1>,
  '/elsewhere': <h1>Another page</h1>,
};

const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name: new RegExp(name) });
const button = (name: string) => screen.getByRole('button', { name });
const shown = () => [field('Name'), field('Email'), field('City')].map(({ value }) => value);
const heading = (name: string) => screen.findByRole('heading', { name });

describe('a form', () => {
  test('begins with the cursor in its first empty field', () => {
    showPages(pages);
    expect(document.activeElement).toBe(field('Name'));
  });

  test('that changes what exists begins in its first field, whose text the first key replaces', async () => {
    program.answers('customers.get', () => ({ ...ada, email: null }));
    program.answers('customers.update', () => ada);
    const { user } = showPages(pages, '/customers/change');
    await waitFor(() => expect(document.activeElement).toBe(field('Name')));
    await user.keyboard('Ada Air{Enter}');
    await heading('All customers');
    expect(program.asked('customers.update')).toEqual([{ id: ada.id, version: 1, name: 'Ada Air' }]);
  });

  test('sends what was typed once, leaves out what stayed blank, and goes on', async () => {
    program.answers('customers.create', () => ada);
    const { user, address } = showPages(pages);
    await user.keyboard('Ada Aerial{Enter}');
    await heading('The customer');
    expect(program.asked('customers.create')).toEqual([{ kind: 'company', name: 'Ada Aerial', email: null, city: null }]);
    expect(address()).toBe(`/customers/${ada.id}`);
  });

  test.each([
    [
      'a refusal',
      () => {
        throw new Refusal('not_possible', 'Your workshop is being moved.');
      },
      'Your workshop is being moved.',
      'Clear what stands in the way',
    ],
    [
      'a fault of the program',
      () => {
        throw new Refusal('internal', 'Fault 4711');
      },
      'Fault 4711',
      'Try again',
    ],
    ['a lost connection', lostConnection, 'The server cannot be reached', 'Try again when it is back.'],
  ])('keeps what was typed through %s, says what to do, and can be saved again', async (_what, answer, said, advice) => {
    program.answers('customers.create', answer);
    const { user } = showPages(pages);
    await user.type(field('Name'), 'Ada Aerial');
    await user.type(field('City'), 'Graz');
    await user.click(button('Make customer'));
    const note = await screen.findByRole('alert');
    expect(note.textContent).toContain(said);
    expect(note.textContent).toContain(advice);
    expect(shown()).toEqual(['Ada Aerial', '', 'Graz']);
    program.answers('customers.create', () => ada);
    await user.click(button('Make customer'));
    await heading('The customer');
    expect(program.asked('customers.create').at(-1)).toMatchObject({ name: 'Ada Aerial', city: 'Graz' });
  });

  test.each(['unauthenticated', 'session_locked'] as const)(
    'stays as it is and says nothing of its own when the answer is %s: the screen above says it',
    async (code) => {
      program.answers('customers.create', () => {
        throw new Refusal(code);
      });
      const { user } = showPages(pages);
      await user.type(field('Name'), 'Ada Aerial{Enter}');
      await waitFor(() => expect(program.asked('customers.create')).toHaveLength(1));
      await waitFor(() => expect(button('Make customer')).toHaveProperty('disabled', false));
      expect(field('Name').value).toBe('Ada Aerial');
      expect(screen.queryByRole('alert')).toBeNull();
    },
  );
});

describe('a fault', () => {
  test('that the program finds stands at its field, is read out with it, and has the cursor', async () => {
    const message = 'Another customer has this address already';
    program.answers('customers.create', () => {
      throw new Refusal('invalid_input', message, { issues: [{ path: 'email', message }] });
    });
    const { user } = showPages(pages);
    await user.type(field('Name'), 'Ada Aerial');
    await user.type(field('Email'), 'ada@example.org');
    await user.click(button('Make customer'));
    const email = await screen.findByRole('textbox', { name: /Email/, description: message });
    expect(email.getAttribute('aria-invalid')).toBe('true');
    await waitFor(() => expect(document.activeElement).toBe(email));
    expect(shown()).toEqual(['Ada Aerial', 'ada@example.org', '']);
    // It is said where it belongs, and not once more beside the button.
    expect(screen.queryByRole('alert')).toBeNull();
    await user.type(email, 'x');
    expect(screen.queryByText(message)).toBeNull();
  });

  test('of something that the form does not show is said beside the button', async () => {
    program.answers('customers.create', () => {
      throw new Refusal('invalid_input', 'The kind is not known', { issues: [{ path: 'kind', message: 'The kind is not known' }] });
    });
    const { user } = showPages(pages);
    await user.type(field('Name'), 'Ada Aerial{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('The kind is not known');
  });

  test('is found when the field is left, before anything is asked', async () => {
    const { user } = showPages(pages);
    await user.type(field('Email'), 'nonsense');
    await user.tab();
    expect(screen.getByRole('textbox', { name: /Email/, description: text.forms.faults.email })).toBeTruthy();
    expect(program.asked('customers.create')).toEqual([]);
  });

  test('is not found with a field that is still empty when it is left, but when the form is sent', async () => {
    const { user } = showPages(pages);
    await user.tab();
    expect(screen.queryByText(text.forms.faults.required)).toBeNull();
    await user.click(button('Make customer'));
    const name = screen.getByRole('textbox', { name: /Name/, description: text.forms.faults.required });
    expect(document.activeElement).toBe(name);
    expect(program.asked('customers.create')).toEqual([]);
  });

  test.each([
    ['a text', 'textbox', () => <TextInput label="The field" error="Wrong" />],
    ['a number', 'textbox', () => <DecimalInput label="The field" value="1" onChange={() => undefined} error="Wrong" />],
    ['money', 'textbox', () => <MinorInput label="The field" currency="EUR" required onChange={() => undefined} error="Wrong" />],
    ['a flight time', 'textbox', () => <FlightTimeInput label="The field" onChange={() => undefined} error="Wrong" />],
    [
      'another record',
      'combobox',
      () => <RecordSelect label="The field" find={async () => []} name={async () => ''} onChange={() => undefined} error="Wrong" />,
    ],
    ['a day and time', 'button', () => <InstantInput label="The field" onChange={() => undefined} error="Wrong" />],
  ])('is read out with the field of %s', async (_kind, role, Field) => {
    showPages({ '/': <Field /> });
    expect(await screen.findByRole(role, { name: /The field/, description: /Wrong/ })).toBeTruthy();
  });

  test('is read out with the field of a password, and so is its hint', () => {
    showPages({ '/': <PasswordInput label="The field" description="Twelve characters." error="Wrong" /> });
    const told = screen
      .getByLabelText('The field')
      .getAttribute('aria-describedby')
      ?.split(' ')
      .map((id) => document.getElementById(id)?.textContent);
    expect(told).toEqual(expect.arrayContaining(['Twelve characters.', 'Wrong']));
  });
});

describe('saving', () => {
  test('cannot be pressed twice, by mouse or by Enter, while it is under way', async () => {
    const answer = later(ada);
    program.answers('customers.create', answer.answer);
    const { user } = showPages(pages);
    await user.type(field('Name'), 'Ada Aerial');
    await user.dblClick(button('Make customer'));
    await user.type(field('Name'), '{Enter}');
    answer.give();
    await heading('The customer');
    expect(program.asked('customers.create')).toHaveLength(1);
  });

  test('cannot be pressed again while the page that follows is on its way', async () => {
    const next = later();
    const Slow = () => {
      const form = useOperationForm({
        operation: api.customers.create,
        contract: customers.create,
        initial: blank,
        fixed: { kind: 'company' },
        onDone: async () => void (await next.answer()),
      });
      return (
        <FormPage face="office" title="New customer" form={form} action="Make customer" cancelTo="/customers" labels={labels}>
          <Fields form={form} />
        </FormPage>
      );
    };
    program.answers('customers.create', () => ada);
    const { user } = showPages({ '/': <Slow /> });
    await user.type(field('Name'), 'Ada Aerial{Enter}');
    await waitFor(() => expect(screen.queryByText(text.forms.unsaved)).toBeNull());
    await user.type(field('Name'), '{Enter}');
    await user.click(button('Make customer'));
    expect(program.asked('customers.create')).toHaveLength(1);
    next.give();
    await waitFor(() => expect(button('Make customer')).toHaveProperty('disabled', false));
  });
});

describe('where somebody else changed the record meanwhile,', () => {
  const grace = { by: 'Grace', at: new Date().toISOString(), version: 2 };

  async function meet(theirs: Partial<typeof ada>, fields: string[]) {
    program.answers('customers.get', () => ada);
    const page = showPages(pages, '/customers/change');
    await page.user.type(await screen.findByRole('textbox', { name: /City/ }), ' West');
    program.answers('customers.get', () => ({ ...ada, ...theirs, version: 2 }));
    program.answers('customers.update', ({ version }) => {
      if (version === 1) throw new Refusal('conflict', 'Somebody else changed this first', { changed: { ...grace, fields } });
      return { ...ada, version: 3 };
    });
    await page.user.click(button('Save'));
    return { ...page, note: await screen.findByRole('alert') };
  }

  test('both changes stay where they are to different fields, and the next press saves only one’s own', async () => {
    const { user, note } = await meet({ name: 'Ada Aerial Ltd' }, ['name']);
    expect(note.textContent).toContain('Grace changed Name');
    expect(note.textContent).toContain(text.forms.conflict.noOverlap);
    expect(shown()).toEqual(['Ada Aerial Ltd', 'ada@example.org', 'Graz West']);
    await user.click(button('Save'));
    await heading('All customers');
    expect(program.asked('customers.update')).toEqual([
      { id: ada.id, version: 1, city: 'Graz West' },
      { id: ada.id, version: 2, city: 'Graz West' },
    ]);
  });

  test('what was typed stands until it is chosen otherwise, where both changed the same field', async () => {
    const { user, note } = await meet({ city: 'Linz' }, ['city']);
    expect(note.textContent).toContain(text.forms.conflict.kept);
    expect(field('City').value).toBe('Graz West');
    await user.click(screen.getByRole('radio', { name: 'Take theirs: Linz' }));
    expect(field('City').value).toBe('Linz');
    await user.click(screen.getByRole('radio', { name: 'Keep mine: Graz West' }));
    await user.click(button('Save'));
    await heading('All customers');
    expect(program.asked('customers.update').at(-1)).toEqual({ id: ada.id, version: 2, city: 'Graz West' });
  });

  test('nothing typed is lost when the record cannot be read afresh', async () => {
    program.answers('customers.get', () => ada);
    const { user } = showPages(pages, '/customers/change');
    await user.type(await screen.findByRole('textbox', { name: /City/ }), ' West');
    program.answers('customers.update', () => {
      throw new Refusal('conflict');
    });
    program.answers('customers.get', lostConnection);
    await user.click(button('Save'));
    expect((await screen.findByRole('alert')).textContent).toContain('The server cannot be reached');
    expect(field('City').value).toBe('Graz West');
  });

  test('a form in which nothing is typed shows the record as it is now', async () => {
    program.answers('customers.get', () => ada);
    showPages(pages, '/customers/change');
    expect((await screen.findByRole<HTMLInputElement>('textbox', { name: /City/ })).value).toBe('Graz');
    program.answers('customers.get', () => ({ ...ada, city: 'Linz', version: 2 }));
    const { queryClient } = await import('#renderer/api/queries.ts');
    void queryClient.invalidateQueries();
    await waitFor(() => expect(field('City').value).toBe('Linz'));
  });
});

describe('unsaved work', () => {
  const question = () => screen.findByRole('dialog', { name: text.forms.leave.title });
  const isAskedByWindow = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

  test('is asked about once, when a link leads away', async () => {
    const { user, address } = showPages(pages);
    await user.type(field('Name'), 'Ada Aerial');
    expect(screen.getByText(text.forms.unsaved)).toBeTruthy();
    await user.click(screen.getByRole('link', { name: 'Elsewhere' }));
    await question();
    await user.click(button(text.forms.leave.stay));
    expect(field('Name').value).toBe('Ada Aerial');
    expect(address()).toBe('/customers/new');
    await user.click(screen.getByRole('link', { name: 'Elsewhere' }));
    await question();
    await user.click(button(text.forms.leave.leave));
    await heading('Another page');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('is asked about when the window is closed', async () => {
    const { user } = showPages(pages);
    expect(isAskedByWindow()).toBe(false);
    await user.type(field('Name'), 'Ada Aerial');
    expect(isAskedByWindow()).toBe(true);
    await user.clear(field('Name'));
    expect(isAskedByWindow()).toBe(false);
  });

  test('is no question where nothing was typed', async () => {
    const { user } = showPages(pages);
    await user.click(screen.getByRole('link', { name: 'Elsewhere' }));
    await heading('Another page');
  });

  test('is asked about while it is being saved, too: it may be refused yet', async () => {
    const answer = later(ada);
    program.answers('customers.create', answer.answer);
    const { user } = showPages(pages);
    await user.type(field('Name'), 'Ada Aerial{Enter}');
    await user.click(screen.getByRole('link', { name: 'Elsewhere' }));
    await question();
    answer.give();
    await heading('The customer');
  });
});

describe('a dialogue', () => {
  function Dialogue({ onClosed }: { onClosed: () => void }) {
    const dialogue = useDialogue();
    const form = useOperationForm({
      operation: api.customers.create,
      contract: customers.create,
      initial: blank,
      fixed: { kind: 'company' },
      onDone: dialogue.close,
    });
    return (
      <FormDialogue dialogue={dialogue} onClosed={onClosed} title="New customer" form={form} action="Make customer" labels={labels}>
        <Fields form={form} />
      </FormDialogue>
    );
  }
  function Opener() {
    const [isOpen, setOpen] = useState(false);
    return (
      <>
        <button onClick={() => setOpen(true)}>Open</button>
        <MoreMenu label="More">
          <Menu.Item onClick={() => setOpen(true)}>Open from here</Menu.Item>
        </MoreMenu>
        {isOpen && <Dialogue onClosed={() => setOpen(false)} />}
      </>
    );
  }

  const question = () => screen.findByRole('dialog', { name: text.forms.discard.title });

  test('begins in its first empty field, asks before a slip of Escape throws typed text away, and gives the focus back', async () => {
    program.answers('customers.create', () => ada);
    const { user } = showPages({ '/': <Opener /> });
    await user.click(button('Open'));
    await screen.findByRole('dialog');
    await waitFor(() => expect(document.activeElement).toBe(field('Name')));
    await user.keyboard('Ada Aerial{Escape}');
    await question();
    await waitFor(() => expect(document.activeElement).toBe(button(text.forms.discard.stay)));
    // Escape takes back the question, and nothing else; the cursor is where it was.
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(field('Name')));
    expect(field('Name').value).toBe('Ada Aerial');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(button('Open')));
    expect(program.asked('customers.create')).toHaveLength(1);
  });

  test('goes with what was typed when that is confirmed, and gives the focus back', async () => {
    const { user } = showPages({ '/': <Opener /> });
    await user.click(button('Open'));
    await waitFor(() => expect(document.activeElement).toBe(field('Name')));
    await user.keyboard('Ada Aerial{Escape}');
    await question();
    await user.click(button(text.forms.discard.leave));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(button('Open')));
    expect(program.asked('customers.create')).toEqual([]);
  });

  test('that a menu opened gives the focus back to the button of the menu', async () => {
    const { user } = showPages({ '/': <Opener /> });
    await user.click(button('More'));
    await user.click(await screen.findByRole('menuitem', { name: 'Open from here' }));
    await screen.findByRole('dialog');
    await waitFor(() => expect(document.activeElement).toBe(field('Name')));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(button('More')));
  });
});

describe('a number', () => {
  function Price() {
    const [value, setValue] = useState('');
    return (
      <>
        <DecimalInput label="Price" value={value} onChange={setValue} />
        <output>{value}</output>
      </>
    );
  }
  function Limit() {
    const [value, setValue] = useState<number | ''>('');
    return (
      <>
        <MinorInput label="Limit" currency="EUR" required={false} value={value} onChange={setValue} />
        <output>{value}</output>
      </>
    );
  }
  const value = () => screen.getByRole('status').textContent;

  test.each([
    ['12.5', '12.5'],
    ['12,5', '12.5'],
    ['0,083', '0.083'],
    ['1 234,50', '1234.50'],
    ['1’234.50', '1234.50'],
  ])('typed as %s is %s', async (typed, read) => {
    const { user } = showPages({ '/': <Price /> });
    await user.type(field('Price'), typed);
    expect(value()).toBe(read);
  });

  test.each([
    ['1,234.50', '1234.50'],
    ['1.234,50', '1234.50'],
    ['1,234,567.8', '1234567.8'],
    [' 12,5 ', '12.5'],
    ['1\u00a0234,5', '1234.5'],
  ])('pasted as %s is %s', async (pasted, read) => {
    const { user } = showPages({ '/': <Price /> });
    await user.click(field('Price'));
    await user.paste(pasted);
    expect(value()).toBe(read);
  });

  test.each([
    ['7500', '750000'],
    ['7500,5', '750050'],
    ['0.1', '10'],
    ['1 234,50', '123450'],
    ['€7.5', '750'],
    // No amount, and nothing that could be saved as one.
    ['-5', 'NaN'],
    ['7a5', 'NaN'],
    ['1.2345', 'NaN'],
    ['1,234', 'NaN'],
  ])('of money typed as %s is %s cents', async (typed, cents) => {
    const { user } = showPages({ '/': <Limit /> });
    await user.type(field('Limit'), typed);
    expect(value()).toBe(cents);
  });

  test.each([
    ['1,250', '1250'],
    ['1,250', '1.250'],
  ])('typed as %s can mean two things: nothing is saved until somebody says that it is %s', async (typed, meant) => {
    const { user } = showPages({ '/': <Price /> });
    await user.type(field('Price'), typed);
    expect(value()).toBe('1,250');
    expect(screen.getByRole('alert').textContent).toContain('two things');
    await user.click(button(meant));
    expect(value()).toBe(meant);
    expect(screen.queryByRole('alert')).toBeNull();
    await user.clear(field('Price'));
    await user.type(field('Price'), '1,250.00');
    expect(value()).toBe('1250.00');
  });

  test('of money that can mean two things is asked, too', async () => {
    const { user } = showPages({ '/': <Limit /> });
    await user.type(field('Limit'), '1.250');
    expect(value()).toBe('NaN');
    await user.click(button('1250'));
    expect(value()).toBe('125000');
  });

  test('of money pasted as the pages write it is the same amount', async () => {
    const { user } = showPages({ '/': <Limit /> });
    await user.click(field('Limit'));
    await user.paste('1,234.50');
    expect(value()).toBe('123450');
  });

  test.each([
    ['124:30', '448200'],
    ['124,5', '448200'],
    ['soon', 'soon'],
  ])('of flight time typed as %j is %j, and stands as it was typed', async (typed, read) => {
    function Time() {
      const [seconds, setSeconds] = useState<number | string>('');
      return (
        <>
          <FlightTimeInput label="Time" value={seconds} onChange={setSeconds} />
          <output>{seconds}</output>
        </>
      );
    }
    const { user } = showPages({ '/': <Time /> });
    await user.type(field('Time'), typed);
    expect(value()).toBe(read);
    expect(field('Time').value).toBe(typed);
  });
});
