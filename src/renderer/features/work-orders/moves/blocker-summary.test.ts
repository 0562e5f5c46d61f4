import { describe, expect, it } from 'vitest';
import { blockerSummary } from './blocker-summary.ts';

const open = (title: string) => ({ code: 'step-open', message: `Step open: ${title}.` });
const timer = { code: 'timer-running', message: 'The timer of Jo is running.' };

describe('the sentence under a disabled button', () => {
  it('names a single blocker', () => {
    expect(blockerSummary([open('Propellers')])).toBe('Step open: Propellers.');
  });

  it('counts several of one kind, and keeps the others in words', () => {
    expect(blockerSummary([open('Propellers'), open('Motors'), timer])).toBe('2 steps open. The timer of Jo is running.');
  });

  it('leaves out no kind it does not know', () => {
    expect(blockerSummary([{ code: 'new', message: 'First.' }, { code: 'new', message: 'Second.' }])).toBe('First. Second.');
  });
});
