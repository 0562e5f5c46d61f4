import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { BlockerWords } from './blocker-words.tsx';
import type { About } from './to-record.ts';

const shown = (about: About | undefined): string => renderToStaticMarkup(createElement(BlockerWords, { words: 'Motor is open.', about }));

it.each(['step', 'finding', 'order-part'] as const)('leads to a %s', (entity) => {
  expect(shown({ entity, id: 'a' })).toContain(`href="#${entity}-a"`);
});

it('is a plain sentence where nothing is led to, as for whoever may not see the record', () => {
  expect(shown(undefined)).toBe('Motor is open.');
});
