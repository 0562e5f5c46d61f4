// @vitest-environment happy-dom
import { later, program, showPages } from '#tests/show-page.tsx';
import { MantineProvider } from '@mantine/core';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { text } from '#renderer/text/text.ts';
import { Palette } from './palette.tsx';

const jobs = text.jobs.line.open;
const hit = (id: string, title: string) => ({ kind: 'customer', id, title, detail: 'C-00001', status: null });
const box = () => screen.getByRole<HTMLInputElement>('combobox', { name: text.shell.search });
const chosen = () => document.querySelector('[data-combobox-selected]')?.textContent;

function Opener() {
  const [isOpen, setOpen] = useState(true);
  return (
    <>
      <button onClick={() => setOpen(true)}>Open</button>
      <Palette opened={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}
const pages = { '/': <Opener />, '/jobs': <p>The jobs</p>, '/customers/:id': <p>A customer</p> };

test('what is chosen stays chosen when the program’s answer comes in, and Enter takes it', async () => {
  const { answer, give } = later({ items: [hit('1', 'Jobs & Sons')] });
  program.answers('search.find', answer);
  const { user, address } = showPages(pages);
  await user.type(box(), 'jobs');
  await waitFor(() => expect(program.asked('search.find')).toEqual([{ q: 'jobs' }]));
  expect(chosen()).toContain(jobs);
  give();
  await screen.findByRole('option', { name: /Jobs & Sons/ });
  expect(chosen()).toContain(jobs);
  // The next key goes on from there, too.
  await user.keyboard('{ArrowDown}');
  expect(chosen()).toContain('Jobs & Sons');
  await user.keyboard('{ArrowUp}{Enter}');
  expect(address()).toBe('/jobs');
});

test('what was found for earlier words is not what Enter takes: it waits for the answer to what was typed', async () => {
  const { answer, give } = later({ items: [hit('2', 'Kite Survey')] });
  program.answers('search.find', ({ q }) => (q === 'kit' ? { items: [hit('1', 'Kitty Air')] } : answer()));
  const { user, address } = showPages(pages);
  await user.type(box(), 'kit');
  await screen.findByRole('option', { name: /Kitty Air/ });
  expect(chosen()).toContain('Kitty Air');
  await user.type(box(), 'e{Enter}');
  expect(address()).toBe('/');
  give();
  await waitFor(() => expect(address()).toBe('/customers/2'));
});

test('while the program takes its time it is said, and what was found for earlier words does not stand there as the answer', async () => {
  const { answer, give } = later({ items: [] });
  program.answers('search.find', ({ q }) => (q === 'kit' ? { items: [hit('1', 'Kitty Air')] } : answer()));
  const { user } = showPages(pages);
  await user.type(box(), 'kit');
  expect((await screen.findByRole('option', { name: /Kitty Air/ })).dataset['older']).toBeUndefined();
  expect(screen.getByRole('status').textContent).toBe('');
  await user.type(box(), 'e');
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe(text.shell.searching));
  expect(screen.getByRole('option', { name: /Kitty Air/ }).dataset['older']).toBe('true');
  expect(screen.queryByText(text.shell.searchEmpty('kite'))).toBeNull();
  give();
  await screen.findByText(text.shell.searchEmpty('kite'));
  expect(screen.getByRole('status').textContent).toBe('');
});

test('a choice made among what was found stays with it when the list is read anew', async () => {
  let items = [hit('1', 'Kite One'), hit('2', 'Kite Two')];
  program.answers('search.find', () => ({ items }));
  const { user, address } = showPages(pages);
  await user.type(box(), 'kite');
  await screen.findByRole('option', { name: /Kite Two/ });
  await user.keyboard('{ArrowDown}');
  items = [hit('3', 'Kite New'), ...items];
  await act(() => import('#renderer/api/queries.ts').then(({ queryClient }) => queryClient.invalidateQueries()));
  await screen.findByRole('option', { name: /Kite New/ });
  expect(chosen()).toContain('Kite Two');
  await user.keyboard('{Enter}');
  expect(address()).toBe('/customers/2');
});

test('pages and commands are found by the beginnings of their words, so that few stand before what the program finds', async () => {
  program.answers('search.find', () => ({ items: [hit('1', 'Obelix Air')] }));
  const { user } = showPages(pages);
  await user.type(box(), 'ob');
  await screen.findByRole('option', { name: /Obelix Air/ });
  expect(screen.getAllByRole('option')).toHaveLength(1);
  await waitFor(() => expect(chosen()).toContain('Obelix Air'));
});

/** Here dialogues fade, as they do for people. */
const fading = {
  '/': (
    <MantineProvider env="default" withCssVariables={false} withGlobalClasses={false}>
      <Opener />
    </MantineProvider>
  ),
};

test('opened again right after Escape it is empty, and what is typed at once stands in its field', async () => {
  program.answers('search.find', () => ({ items: [] }));
  const { user } = showPages(fading);
  await user.type(box(), 'old words');
  await user.keyboard('{Escape}');
  // No frame passes between the key that opens it and the next one, on a busy machine.
  fireEvent.click(screen.getByRole('button', { name: 'Open' }));
  expect(document.activeElement).toBe(box());
  expect(box().value).toBe('');
});

test('closed with Escape it gives the keys back to what had them', async () => {
  program.answers('search.find', () => ({ items: [] }));
  const { user } = showPages(fading);
  await user.keyboard('{Escape}');
  const opener = screen.getByRole('button', { name: 'Open' });
  await user.click(opener);
  await user.keyboard('kite{Escape}');
  expect(screen.queryByRole('combobox')).toBeNull();
  expect(document.activeElement).toBe(opener);
});
