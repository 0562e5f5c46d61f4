// @vitest-environment happy-dom
import { showPages } from '#tests/show-page.tsx';
import { Menu } from '@mantine/core';
import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { Entries } from '../pages/entries.tsx';
import { Section } from '../pages/section.tsx';
import { ConfirmOnce } from './confirm-once.tsx';
import { MoreMenu } from './more-menu.tsx';

/** A section as pages have them: rows with a menu, each removed after one question. */
function Names({ canAdd = true }: { canAdd?: boolean }) {
  const [names, setNames] = useState(['Ada', 'Bo', 'Cy']);
  return (
    <>
      <button>Elsewhere</button>
      <Section title="Names" actions={canAdd && <button>Add a name</button>}>
        <Entries
          empty="No names"
          entries={names.map((name) => ({
            key: name,
            // Rows differ at their beginning.
            title: name === 'Bo' ? <a href="tel:1">Bo</a> : name,
            end: (
              <ConfirmOnce
                title={`Remove ${name}?`}
                body="For good."
                action="Remove it"
                onConfirm={async () => setNames(names.filter((each) => each !== name))}
              >
                {(ask) => (
                  <MoreMenu label={`More for ${name}`}>
                    <Menu.Item onClick={ask}>Remove</Menu.Item>
                  </MoreMenu>
                )}
              </ConfirmOnce>
            ),
          }))}
        />
      </Section>
    </>
  );
}

const button = (name: string) => screen.getByRole('button', { name });
const expectAt = (name: string) => waitFor(() => expect(document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent).toBe(name));
type User = ReturnType<typeof showPages>['user'];

async function ask(user: User, name: string) {
  await user.click(button(`More for ${name}`));
  await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
  await screen.findByRole('dialog', { name: `Remove ${name}?` });
  await expectAt('Cancel');
}
async function remove(user: User, name: string) {
  await ask(user, name);
  await user.click(button('Remove it'));
  await waitFor(() => expect(screen.queryByRole('button', { name: `More for ${name}` })).toBeNull());
}

test('a question that was answered with Escape gives the keys back to the button of its menu', async () => {
  const { user } = showPages({ '/': <Names /> });
  await ask(user, 'Ada');
  await user.keyboard('{Escape}');
  await expectAt('More for Ada');
});

test('a removed row hands the keys on to the next, the last one to the one before, the only one to what adds the next', async () => {
  const { user } = showPages({ '/': <Names /> });
  await remove(user, 'Ada');
  await expectAt('More for Bo');
  await remove(user, 'Cy');
  await expectAt('More for Bo');
  await remove(user, 'Bo');
  await expectAt('Add a name');
});

test('where nothing can be added, the heading of the section has the keys', async () => {
  const { user } = showPages({ '/': <Names canAdd={false} /> });
  for (const name of ['Ada', 'Bo', 'Cy']) await remove(user, name);
  await expectAt('Names');
});

test('whoever went on to something else meanwhile is left there', async () => {
  function Late() {
    const [isThere, setThere] = useState(true);
    return (
      <main>
        {isThere && <button onClick={() => setTimeout(() => setThere(false), 100)}>Goes</button>}
        <button>Stays</button>
        <input aria-label="Typed into" />
      </main>
    );
  }
  const { user } = showPages({ '/': <Late /> });
  await user.click(button('Goes'));
  await user.click(screen.getByLabelText('Typed into'));
  await waitFor(() => expect(screen.queryByText('Goes')).toBeNull());
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(document.activeElement).toBe(screen.getByLabelText('Typed into'));
});
