/** The two steps every operation goes through: admission before its input is read, and its unit of work after. */
import { implement, os } from '@orpc/server';
import { contract } from '#shared/contract/index.ts';
import type { OperationMeta } from '#shared/contract/operation.ts';
import { say } from '#text/say.ts';
import { assertCan, assertNotHeld, type Actor } from './actor.ts';
import type { Call } from './call.ts';
import { problem } from './problem.ts';
import { writeUnit, type AfterCommit, type AuditNote, type OperationInProgress, type UnitOfWork, type UnitOfWorkServices } from './unit-of-work.ts';

/** What the kernel puts beside every call. */
export interface CallContext<Read, Write> {
  readonly call: Call;
  readonly actor: Actor;
  readonly services: UnitOfWorkServices<Read, Write>;
}

interface Shared {
  readonly actor: Actor;
  readonly call: Call;
  readonly nowMs: number;
}
export interface QueryContext<Read> extends Shared {
  readonly db: Read;
}
export interface CommandContext<Write> extends Shared {
  readonly db: Write;
  readonly after: AfterCommit;
  audit(note: AuditNote): void;
}
/** For operations that wait for something else than the database between their transactions. */
export interface FlowContext<Read, Write> extends Shared {
  read<T>(work: (db: Read) => Promise<T>): Promise<T>;
  /** One whole unit of work with its audit and outbox rows. */
  write<T>(work: (unit: UnitOfWork<Write>) => Promise<T>): Promise<T>;
}

/** What a flow works with: each of its transactions is a whole unit of work of the operation. */
export const flowOf = <Read, Write>(services: UnitOfWorkServices<Read, Write>, operation: OperationInProgress): FlowContext<Read, Write> => ({
  actor: operation.actor,
  call: operation.call,
  nowMs: services.now(),
  read: (work) => services.transactions.read(operation.actor, work),
  write: (work) => writeUnit(services, operation, work),
});

/** @throws unauthenticated, session_locked or forbidden, naming the permission the contract declares. */
export function assertAdmitted({ access }: OperationMeta, actor: Actor): void {
  if (access === 'public') return;
  if (actor.kind === 'anonymous') throw problem('unauthenticated', say.calls.signInFirst);
  if (access === 'own-session') return;
  assertNotHeld(actor);
  if (access === 'signed-in') return;
  if (access !== 'operator') assertCan(actor, access);
  else if (actor.kind !== 'operator') throw operatorOnly();
}

function operatorOnly() {
  const explanation = say.calls.operatorOnly;
  return problem('forbidden', explanation, { refusedBy: { rule: 'session', explanation } });
}

/**
 * The implementers that modules write their handlers with: `query`, `command` and `flow`.
 * Order: admission, input validation, unit of work, handler, output validation (inside the transaction, so that an
 * answer that breaks its own schema is never committed).
 */
export function createImplementers<Read, Write>() {
  type Context = CallContext<Read, Write>;
  const pipeline = os
    .$context<Context>()
    .$meta<OperationMeta>({ kind: 'query', access: 'signed-in', entity: '', file: false, secretFields: [], bulk: false, upload: null });

  const admission = pipeline.middleware(({ context, procedure, next }) => {
    assertAdmitted(procedure['~orpc'].meta, context.actor);
    return next();
  });

  const reading = pipeline.middleware(async ({ context, next }) => {
    const { actor, call, services } = context;
    return services.transactions.read(actor, (db) =>
      Promise.resolve(next({ context: { db, actor, call, nowMs: services.now() } satisfies QueryContext<Read> })),
    );
  });

  const writing = pipeline.middleware(async ({ context, procedure, path, next }, input) => {
    const { actor, call, services } = context;
    const operation = { name: path.join('.'), meta: procedure['~orpc'].meta, actor, call, input };
    return writeUnit(
      services,
      operation,
      async (unit) => next({ context: unit satisfies CommandContext<Write> }),
      (result) => result.output,
    );
  });

  const flowing = pipeline.middleware(({ context, procedure, path, next }, input) => {
    const { actor, call, services } = context;
    return next({ context: flowOf(services, { name: path.join('.'), meta: procedure['~orpc'].meta, actor, call, input }) });
  });

  // -1: input is validated after the first of the two middlewares, before the unit of work opens.
  const admitted = implement(contract, { initialInputValidationIndex: -1 }).$context<Context>().use(admission);
  return { query: admitted.use(reading), command: admitted.use(writing), flow: admitted.use(flowing) };
}
