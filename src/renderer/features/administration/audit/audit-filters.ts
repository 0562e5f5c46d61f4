/** What the audit trail can be narrowed to. */
import { text } from '#renderer/text/text.ts';
import type { Choice, Filter } from '#renderer/ui/list/list.ts';
import { personChoices } from '#renderer/records/record-choices.ts';
import { auditedEntities, auditedOperations, shortOperation, spokenEntity } from './audit-words.ts';

const { fields, outcomes } = text.audit;

/** Many are easier to find by typing than in a long list. */
const among = (values: readonly string[], say: (value: string) => string) => {
  const choices: readonly Choice[] = values.map((value) => ({ value, label: say(value) }));
  return {
    find: (words: string) => Promise.resolve(choices.filter(({ value, label }) => `${value} ${label}`.toLowerCase().includes(words.toLowerCase()))),
    name: (value: string) => Promise.resolve(say(value)),
  };
};

export const auditFilters: readonly Filter[] = [
  { kind: 'period', key: 'period', fromKey: 'from', toKey: 'to', label: fields.period },
  { kind: 'record', key: 'actorId', label: fields.actor, ...personChoices },
  { kind: 'record', key: 'entity', label: fields.entity, ...among(auditedEntities, spokenEntity) },
  { kind: 'record', key: 'operation', label: fields.operation, ...among(auditedOperations, shortOperation) },
  {
    kind: 'choice',
    key: 'outcome',
    label: fields.outcome,
    choices: [
      { value: 'done', label: outcomes.done },
      { value: 'refused', label: outcomes.refused },
    ],
  },
  // Comes with a link from a record; there is nothing to choose from.
  { kind: 'record', key: 'entityId', label: fields.entityId, find: () => Promise.resolve([]), name: (id) => Promise.resolve(`…${id.slice(-6)}`) },
];
