/** The audit trail speaks in words, also of what the contract no longer knows. */
import { expect, it } from 'vitest';
import { auditedEntities, recordPath, shortOperation, spokenActor, spokenEntity, spokenField, spokenOperation } from './audit-words.ts';

it('says what was done in the words of the contract', () => {
  expect(spokenOperation('customers.create')).toBe('Make a customer; a name and a kind are enough');
  expect(shortOperation('customers.create')).toBe('Make a customer');
  expect(shortOperation('gone.operation')).toBe('gone.operation');
});

it.each([
  [{ kind: 'user', id: '1', name: 'Ana' }, 'Ana'],
  [{ kind: 'user', id: '1', name: null }, 'Somebody who was erased'],
  [{ kind: 'anonymous', id: '-', name: null }, 'Nobody signed in'],
  [{ kind: 'operator', id: 'root', name: 'root' }, 'Command line: root'],
] as const)('calls %j by name', (actor, name) => {
  expect(spokenActor(actor)).toBe(name);
});

it('writes names of fields and records as people do', () => {
  expect(spokenField('authorityExpiresAt')).toBe('Authority expires at');
  expect(spokenEntity('work-order')).toBe('Work order');
  expect(auditedEntities).toContain('work-order');
});

it('leads to the records that have a page', () => {
  expect(recordPath({ entity: 'part', entityId: 'x' })).toBe('/parts/x');
  expect(recordPath({ entity: 'part', entityId: null })).toBeNull();
  expect(recordPath({ entity: 'setting', entityId: 'x' })).toBeNull();
});
