import { describe, expect, it } from 'vitest';
import { blockerSentences, blockerSummary } from './blocker-summary.ts';

const open = (title: string) => ({ code: 'step-open', message: `Step open: ${title}.` });
const timer = { code: 'timer-running', message: 'The timer of Jo is running.' };

describe('the sentence under a disabled button', () => {
  it('names a single blocker', () => {
    expect(blockerSummary([open('Propellers')])).toBe('Step open: Propellers.');
  });

  it('counts several of one kind, and keeps the others in words', () => {
    expect(blockerSummary([open('Propellers'), open('Motors'), timer])).toBe('2 steps open. The timer of Jo is running.');
  });

  it('leads to where a part is dealt with, of several to the first', () => {
    const part = (id: string) => ({ code: 'part-open', message: `${id} is neither issued nor removed.`, about: { entity: 'order-part', id } });
    expect(blockerSentences([part('a'), part('b'), timer])).toEqual([
      { words: '2 parts neither issued nor removed.', about: { entity: 'order-part', id: 'a' } },
      { words: 'The timer of Jo is running.', about: undefined },
    ]);
  });

  it('leaves out no kind it does not know', () => {
    expect(
      blockerSummary([
        { code: 'new', message: 'First.' },
        { code: 'new', message: 'Second.' },
      ]),
    ).toBe('First. Second.');
  });
});
