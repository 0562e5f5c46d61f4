/** What a revision changed is told step by step. */
import { describe, expect, it } from 'vitest';
import { plainStep, type StepDefinition } from '#shared/step-rules.ts';
import { revisionChanges } from './revision-changes.ts';

const step = (key: string, facts: Partial<StepDefinition> = {}): StepDefinition => ({ ...plainStep('check', key, `Step ${key}`), ...facts });
const kinds = (before: readonly StepDefinition[], after: readonly StepDefinition[]) => revisionChanges(before, after).map(({ kind, key }) => `${kind} ${key}`);

describe('the changes of a revision', () => {
  const before = [step('a'), step('b'), step('c'), step('d')];

  it('are none where nothing changed', () => {
    expect(revisionChanges(before, before)).toEqual([]);
  });

  it('name added and removed steps, removed ones last', () => {
    expect(kinds(before, [step('a'), step('new'), step('c'), step('d')])).toEqual(['added new', 'removed b']);
  });

  it('name the parts of a step that are others now', () => {
    const after = [step('a', { title: 'Other', choices: ['x'] }), step('b'), step('c'), step('d')];
    expect(revisionChanges(before, after)).toEqual([{ kind: 'changed', key: 'a', title: 'Other', fields: ['title', 'choices'] }]);
  });

  it('call as few steps moved as possible', () => {
    expect(kinds(before, [step('d'), step('a'), step('b'), step('c')])).toEqual(['moved d']);
    expect(kinds(before, [step('a'), step('c'), step('b'), step('d')])).toHaveLength(1);
  });
});
