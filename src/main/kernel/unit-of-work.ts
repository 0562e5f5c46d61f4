/** The unit of work: one transaction that holds a command's changes with its audit and outbox rows, and its effects after. */
import type { OperationMeta } from '#shared/contract/operation.ts';
import type { LiveEvent } from '#shared/contract/events.ts';
import type { Actor } from './actor.ts';
import type { Call } from './call.ts';
import type { EventBus } from './events.ts';
import type { AuditTrail, Log, Outbox, OutboxMessage, Transactions } from './ports.ts';

/** What a handler says about its change for the audit trail; what it does not say is taken from input and output. */
export interface AuditNote {
  entityId?: string;
  organisationId?: string;
  /** Who the caller turned out to be, where the call itself finds that out: signing in. */
  actor?: Actor;
  /** What was attempted was refused: the trail says so, and nobody is told of a change. */
  outcome?: 'done' | 'refused';
  before?: Readonly<Record<string, unknown>>;
  after?: Readonly<Record<string, unknown>>;
  reason?: string;
}

export interface AfterCommit {
  /** Tells other windows and machines that a further record changed; the operation's own is told without asking. */
  announce(event: LiveEvent): void;
  /** Puts a message into the outbox, in this transaction. */
  send(topic: string, payload: Readonly<Record<string, unknown>>): void;
  /** Runs once the transaction is durable; a failure is logged and does not undo anything. */
  run(effect: () => Promise<void> | void): void;
}

export interface UnitOfWork<Write> {
  readonly actor: Actor;
  readonly call: Call;
  readonly db: Write;
  /** The instant of this unit of work, in milliseconds. */
  readonly nowMs: number;
  readonly after: AfterCommit;
  audit(note: AuditNote): void;
}

export interface UnitOfWorkServices<Read, Write> {
  readonly transactions: Transactions<Read, Write>;
  readonly auditTrail: AuditTrail<Write>;
  readonly outbox: Outbox<Write>;
  readonly bus: EventBus;
  readonly log: Log;
  readonly now: () => number;
}

export interface OperationInProgress {
  readonly name: string;
  readonly meta: OperationMeta;
  readonly actor: Actor;
  readonly call: Call;
  readonly input: unknown;
}

/**
 * Runs `work` in one transaction together with its audit and outbox rows, then its effects. The transaction may be begun
 * anew where another one was in its way: whatever belongs to it is made inside, and `work` keeps nothing outside of itself.
 * @returns what `work` resolves to, once it is durable.
 */
export async function writeUnit<Read, Write, Result>(
  services: UnitOfWorkServices<Read, Write>,
  operation: OperationInProgress,
  work: (unit: UnitOfWork<Write>) => Promise<Result>,
  outputOf: (result: Result) => unknown = (result) => result,
): Promise<Result> {
  const { actor, call, meta, name } = operation;
  const { result, organisationId, announced, effects } = await services.transactions.write(
    actor,
    async (db) => {
      const effects: (() => Promise<void> | void)[] = [];
      const announced: LiveEvent[] = [];
      const messages: { topic: string; payload: Readonly<Record<string, unknown>> }[] = [];
      let note: AuditNote = {};
      const foreseen = services.auditTrail.foresee(db, actor.organisationId);
      // Where the work fails nobody waits for it any more.
      foreseen?.catch(() => undefined);
      const result = await work({
        actor,
        call,
        db,
        nowMs: services.now(),
        after: {
          announce: (event) => announced.push(event),
          send: (topic, payload) => messages.push({ topic, payload }),
          run: (effect) => effects.push(effect),
        },
        audit: (more) => (note = { ...note, ...more }),
      });
      const organisationId = note.organisationId ?? note.actor?.organisationId ?? actor.organisationId;
      const outcome = note.outcome ?? 'done';
      const entityId = note.entityId ?? idOf(outputOf(result)) ?? idOf(operation.input);
      if (outcome === 'done') announced.unshift({ entity: meta.entity, id: entityId, operation: name });
      const end = await foreseen;
      await Promise.all([
        services.auditTrail.append(
          db,
          note.actor ?? actor,
          call,
          {
            organisationId,
            operation: name,
            entity: meta.entity,
            entityId,
            outcome,
            details: {
              ...(note.before && { old: note.before }),
              new: note.after ?? withoutSecrets(operation.input, meta.secretFields),
              ...(note.reason !== undefined && { reason: note.reason }),
            },
          },
          end,
        ),
        services.outbox.append(db, [
          ...announced.map((event): OutboxMessage => ({ organisationId, topic: 'live', payload: event })),
          ...messages.map(({ topic, payload }): OutboxMessage => ({ organisationId, topic, payload })),
        ]),
      ]);
      return { result, organisationId, announced, effects };
    },
    { alone: meta.bulk },
  );

  services.bus.publish(organisationId, announced);
  for (const effect of effects)
    try {
      await effect();
    } catch (error) {
      services.log.error({ err: error, operation: name, requestId: call.requestId }, 'An effect after a commit failed');
    }
  return result;
}

/** Writes the refusal of a call into the audit trail, in a transaction of its own. */
export async function auditRefusal<Read, Write>(
  services: UnitOfWorkServices<Read, Write>,
  operation: OperationInProgress,
  details: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { actor, call, meta, name } = operation;
  await services.transactions.write(actor, (db) =>
    services.auditTrail.append(db, actor, call, {
      organisationId: actor.organisationId,
      operation: name,
      entity: meta.entity,
      entityId: idOf(operation.input),
      outcome: 'refused',
      details,
    }),
  );
}

function idOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  return typeof value.id === 'string' ? value.id : null;
}

function withoutSecrets(input: unknown, secretFields: readonly string[]): unknown {
  if (typeof input !== 'object' || input === null) return input ?? null;
  return Object.fromEntries(Object.entries(input).filter(([key]) => !secretFields.includes(key)));
}
