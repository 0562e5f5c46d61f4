import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { SessionContext, type Session } from '#renderer/api/session.ts';
import { BlockerWords } from './blocker-words.tsx';

const shownTo = (permissions: Partial<Session['me']['permissions']>): string => {
  const session = { me: { permissions }, signOut: () => undefined } as unknown as Session;
  return renderToStaticMarkup(
    createElement(SessionContext, { value: session }, createElement(BlockerWords, { words: 'Motor is open.', about: { entity: 'order-part', id: 'a' } })),
  );
};

it('leads to a part for whoever may see parts, and is a plain sentence for everybody else', () => {
  expect(shownTo({ 'service:part:view': 'all' })).toContain('href="#order-part-a"');
  expect(shownTo({})).toBe('Motor is open.');
});
