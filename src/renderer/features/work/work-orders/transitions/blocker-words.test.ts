import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { SessionContext, type Session } from '#renderer/api/session.ts';
import { BlockerWords } from './blocker-words.tsx';
import type { About } from './to-record.ts';

const shownTo = (permissions: Partial<Session['me']['permissions']>, entity: About['entity'] = 'order-part'): string => {
  const session = { me: { permissions }, signOut: () => undefined } as unknown as Session;
  return renderToStaticMarkup(
    createElement(SessionContext, { value: session }, createElement(BlockerWords, { words: 'Motor is open.', about: { entity, id: 'a' } })),
  );
};

it.each([
  ['step', 'service:checkliststep:view'],
  ['finding', 'service:finding:view'],
] as const)('leads to a %s for whoever may see it', (entity, permission) => {
  expect(shownTo({ [permission]: 'all' }, entity)).toContain(`href="#${entity}-a"`);
  expect(shownTo({}, entity)).toBe('Motor is open.');
});

it('leads to a part for whoever may see parts, and is a plain sentence for everybody else', () => {
  expect(shownTo({ 'service:part:view': 'all' })).toContain('href="#order-part-a"');
  expect(shownTo({})).toBe('Motor is open.');
});
