/** Somebody at the program's door: signs in with a password, and calls with the token they got, or with none. */
import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Application } from '#entry/compose.ts';
import type { Credential, OutcomeError } from '#kernel/call.ts';

export interface Knock {
  readonly token?: string | undefined;
  readonly address?: string | null;
  /** The command line of the computer, for this organisation. */
  readonly operatorOf?: string;
}

export type Answer = { readonly ok: true; readonly value: Record<string, unknown> } | { readonly ok: false; readonly error: OutcomeError };

export function knock(application: Application, operation: string, input: unknown, { token, address = '10.0.0.1', operatorOf }: Knock = {}): Promise<Answer> {
  const credential: Credential =
    operatorOf !== undefined
      ? { kind: 'operator', name: 'root', organisationId: operatorOf }
      : token === undefined
        ? { kind: 'none' }
        : { kind: 'session', token };
  return application.kernel.call(operation, input, { requestId: randomUUID(), door: 'http', credential, address, userAgent: 'test' }) as Promise<Answer>;
}

/** Expects it to work. */
export async function opens(application: Application, operation: string, input: unknown, how?: Knock): Promise<Record<string, unknown>> {
  const answer = await knock(application, operation, input, how);
  if (!answer.ok) expect.fail(`${operation} was refused: ${answer.error.code}: ${answer.error.message}`);
  return answer.value;
}

/** Expects it to be refused. */
export async function stays(application: Application, operation: string, input: unknown, how?: Knock): Promise<OutcomeError> {
  const answer = await knock(application, operation, input, how);
  if (answer.ok) expect.fail(`${operation} should have been refused, and answered ${JSON.stringify(answer.value)}`);
  return answer.error;
}

/** Expects to be let in. @returns the token. */
export const signIn = async (application: Application, username: string, password: string, more: object = {}): Promise<string> =>
  String((await opens(application, 'auth.signIn', { username, password, ...more }))['token']);

/** A password that every rule allows. */
export const goodPassword = 'quiet-lantern-otter-41';
