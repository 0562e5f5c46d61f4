/** Audit records in the words of people: who, what, about which record. */
import { text } from '#renderer/text/text.ts';
import type { AuditSummary } from '#shared/contract/administration/audit.ts';
import { operations } from '#shared/contract/names.ts';
import { kindOf } from '#shared/contract/record-kinds.ts';

const words = text.audit;

export function spokenActor({ kind, name }: AuditSummary['actor']): string {
  if (kind === 'anonymous') return words.actors.anonymous;
  if (kind === 'system') return words.actors.system;
  if (kind === 'operator') return name ? `${words.actors.operator}: ${name}` : words.actors.operator;
  return name ?? words.actors.erased;
}

/** What the operation does, in the contract's own words; the job's name where the program did it by a job; its own name where the contract no longer has it. */
export const spokenOperation = (operation: string): string => operations.get(operation)?.summary.replace(/\.$/, '') ?? text.jobs.kinds[operation] ?? operation;

/** The same in a few words: *Change a customer*. */
export const shortOperation = (operation: string): string => spokenOperation(operation).split(/[;:,]/)[0] ?? operation;

export const spokenDoor = (door: string): string => words.doors[door] ?? door;

const asSentence = (spoken: string): string => spoken.charAt(0).toUpperCase() + spoken.slice(1);

/** `work-order` → `Work order`. */
export const spokenEntity = (entity: string): string => asSentence(entity.replaceAll('-', ' '));

/** `promisedAt` → `Promised at`. */
export const spokenField = (field: string): string => asSentence(field.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase());

const changing = [...operations.values()].filter(({ meta }) => meta.kind === 'command');

/** Kinds of record that something can be done to. */
export const auditedEntities: readonly string[] = [...new Set(changing.map(({ meta }) => meta.entity))].toSorted();

/** Operations that change something, by name. */
export const auditedOperations: readonly string[] = changing.map(({ name }) => name);

/** Where the record itself is to be seen, for the kinds that have a page. */
export function recordPath({ entity, entityId }: Pick<AuditSummary, 'entity' | 'entityId'>): string | null {
  const page = kindOf(entity)?.page;
  return page && entityId ? `/${page}/${entityId}` : null;
}
