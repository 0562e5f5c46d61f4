/** The kernel: every call of every door passes through here, and nowhere else. */
import { call as callProcedure, ORPCError, ValidationError, type AnyProcedure, type AnyRouter } from '@orpc/server';
import { operations, type OperationDescription } from '#shared/contract/names.ts';
import { isFault } from '#shared/contract/errors.ts';
import type { OperationMeta, UploadRule } from '#shared/contract/operation.ts';
import type { LiveEvent } from '#shared/contract/events.ts';
import type { Permission } from '#shared/contract/permissions.ts';
import { protectedFieldsOf, type ProtectedField } from '#shared/contract/protected-fields.ts';
import { say } from '#text/say.ts';
import { anonymous, assertCan, assertNotHeld, can, operator, type Actor } from './actor.ts';
import type { Call, Outcome, OutcomeError } from './call.ts';
import { invalid, isProblem, problem } from './problem.ts';
import { assertAdmitted, type CallContext } from './pipeline.ts';
import type { Sessions } from './ports.ts';
import { auditRefusal, type UnitOfWorkServices } from './unit-of-work.ts';

export interface Kernel {
  /** Runs one operation by name; never throws. */
  call(name: string, input: unknown, call: Call): Promise<Outcome>;
  /**
   * Decides whether the call may run at all, before its body is read.
   * @returns the refusal, or null where the call may go on.
   */
  refusal(name: string, call: Call): Promise<OutcomeError | null>;
  /**
   * Decides whether the call may send a file for this operation, before a byte of it is read.
   * @returns who sends it and what the operation takes, or the refusal.
   */
  admitUpload(name: string, call: Call): Promise<Outcome<{ readonly actor: Actor; readonly rule: UploadRule }>>;
  /** The actor behind a call; throws unauthenticated, session_locked, or forbidden while something else holds the session. */
  actorOf(call: Call): Promise<Actor>;
  /** Live events of the organisation of the session; the function ends the subscription. */
  subscribe(call: Call, listener: (event: LiveEvent) => void): Promise<() => void>;
}

export interface KernelServices<Read, Write> extends UnitOfWorkServices<Read, Write> {
  readonly sessions: Sessions;
  /** Set where the connection only reads: whoever asked for the work writes its refusals down. */
  readonly refusalsAreAuditedElsewhere?: boolean;
}

interface Operation {
  readonly description: OperationDescription;
  readonly procedure: AnyProcedure;
  readonly protectedFields: readonly ProtectedField[];
}

/** @param router the handlers of the whole contract; one that is missing is a start-up error. */
export function createKernel<Read, Write>(router: AnyRouter, services: KernelServices<Read, Write>): Kernel {
  const known = new Map<string, Operation>(
    [...operations.values()].map((description) => [
      description.name,
      { description, procedure: procedureOf(router, description.name), protectedFields: protectedFieldsOf(description.output) },
    ]),
  );

  async function holderOf({ credential }: Call): Promise<Actor> {
    if (credential.kind === 'none') return anonymous;
    if (credential.kind === 'operator') return operator(credential.name, credential.organisationId);
    try {
      return await services.sessions.resolve(credential.token);
    } catch (error) {
      throw isProblem(error) ? error : (services.transactions.translate(error) ?? error);
    }
  }

  async function signedIn(call: Call): Promise<Actor> {
    const actor = await actorOf(call);
    if (actor.kind === 'anonymous') throw problem('unauthenticated', say.calls.signInFirst);
    return actor;
  }

  async function actorOf(call: Call): Promise<Actor> {
    const actor = await holderOf(call);
    assertNotHeld(actor);
    return actor;
  }

  /** A public operation works with a session that has ended, too: signing in again must be possible. */
  async function actorFor(operation: Operation, call: Call): Promise<Actor> {
    try {
      return await holderOf(call);
    } catch (error) {
      if (operation.description.meta.access === 'public' && isProblem(error)) return anonymous;
      throw error;
    }
  }

  /** Turns whatever was thrown into an error of the contract; a refusal is audited and told who can grant it. */
  async function toError(error: unknown, operation: Operation, call: Call, actor: Actor, input: unknown): Promise<OutcomeError> {
    if (error instanceof ORPCError && error.cause instanceof ValidationError && error.code === 'BAD_REQUEST') return invalidInput(error.cause);
    const known = isProblem(error) ? error : services.transactions.translate(error);
    if (!isProblem(known)) {
      services.log.error({ err: error, operation: operation.description.name, requestId: call.requestId }, 'An operation failed');
      return { code: 'internal', message: say.calls.wentWrong(call.requestId) };
    }
    // The person is told what to do; what the driver said is for whoever looks after the installation.
    if (isFault(known.code))
      services.log.warn(
        { err: error, code: known.code, operation: operation.description.name, requestId: call.requestId },
        'An operation met a fault of the installation',
      );
    if (known.code !== 'forbidden' || actor.kind === 'anonymous') return toOutcomeError(known);
    return explainRefusal(known, operation, call, actor, input);
  }

  async function explainRefusal(refusal: OutcomeErrorLike, operation: Operation, call: Call, actor: Actor, input: unknown): Promise<OutcomeError> {
    if (services.refusalsAreAuditedElsewhere) return toOutcomeError(refusal);
    const refusedBy = refusal.data?.refusedBy;
    const { name, meta } = operation.description;
    try {
      await auditRefusal(services, { name, meta, actor, call, input }, { code: refusal.code, message: refusal.message, ...(refusedBy && { refusedBy }) });
      if (!refusedBy?.permission) return toOutcomeError(refusal);
      const grantedBy = [...(await services.sessions.rolesGranting(actor.organisationId, refusedBy.permission))];
      return toOutcomeError({ ...refusal, code: refusal.code, message: refusal.message, data: { ...refusal.data, refusedBy: { ...refusedBy, grantedBy } } });
    } catch (error) {
      services.log.error({ err: error, operation: name, requestId: call.requestId }, 'A refusal could not be audited');
      return toOutcomeError(refusal);
    }
  }

  /** @param then what is asked further of whoever may call the operation. */
  async function admit<Answer>(name: string, call: Call, then: (actor: Actor, meta: OperationMeta) => Answer): Promise<Outcome<Answer>> {
    const operation = known.get(name);
    if (!operation) return { ok: false, error: toOutcomeError(problem('not_found', say.none.operation)) };
    let actor = anonymous;
    try {
      actor = await actorFor(operation, call);
      assertAdmitted(operation.description.meta, actor);
      return { ok: true, value: then(actor, operation.description.meta) };
    } catch (error) {
      return { ok: false, error: await toError(error, operation, call, actor, undefined) };
    }
  }

  return {
    actorOf: signedIn,

    async refusal(name, call) {
      const admission = await admit(name, call, () => null);
      return admission.ok ? null : admission.error;
    },

    admitUpload: (name, call) =>
      admit(name, call, (actor, { upload: rule }) => {
        if (rule === null) throw invalid('operation', say.attachments.takesNone(name));
        if (rule.access) assertCan(actor, rule.access);
        return { actor, rule };
      }),

    async call(name, input, call) {
      const operation = known.get(name);
      if (!operation) return { ok: false, error: toOutcomeError(problem('not_found', say.none.operation)) };
      let actor = anonymous;
      try {
        actor = await actorFor(operation, call);
        const context: CallContext<Read, Write> = { call, actor, services };
        const output: unknown = await callProcedure(operation.procedure, input, { context, path: name.split('.') });
        for (const field of operation.protectedFields) if (!can(actor, field.permission)) removeField(output, field.path);
        return { ok: true, value: output };
      } catch (error) {
        return { ok: false, error: await toError(error, operation, call, actor, input) };
      }
    },

    async subscribe(call, listener) {
      const actor = await signedIn(call);
      return services.bus.subscribe(actor.organisationId, ({ audience, ...event }) => {
        // Which words a later version may put there this one does not know: then nobody but the person hears it.
        if (!audience || audience.userId === actor.id || actor.grants.has(audience.permission as Permission)) listener(event);
      });
    },
  };
}

type OutcomeErrorLike = Pick<OutcomeError, 'code' | 'message'> & { readonly data?: OutcomeError['data'] | undefined };

const toOutcomeError = ({ code, message, data }: OutcomeErrorLike): OutcomeError => (data ? { code, message, data } : { code, message });

function invalidInput(cause: ValidationError): OutcomeError {
  const issues = cause.issues.map(({ path, message }) => ({
    path: (path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.'),
    message,
  }));
  const first = issues[0];
  return {
    code: 'invalid_input',
    message: first ? `${first.path ? `${first.path}: ` : ''}${first.message}` : say.calls.invalid,
    data: { issues: issues.slice(0, 50) },
  };
}

function procedureOf(router: AnyRouter, name: string): AnyProcedure {
  const [area = '', verb = ''] = name.split('.');
  const procedure = (router as Record<string, Record<string, AnyProcedure> | undefined>)[area]?.[verb];
  if (!procedure) throw new Error(`${name} is in the contract but has no handler`);
  return procedure;
}

function removeField(value: unknown, [head, ...rest]: readonly string[]): void {
  if (typeof value !== 'object' || value === null || head === undefined) return;
  if (head === '*') {
    if (Array.isArray(value)) for (const element of value) removeField(element, rest);
  } else if (rest.length === 0) delete (value as Record<string, unknown>)[head];
  else removeField((value as Record<string, unknown>)[head], rest);
}
