/** What a door hands in with every call, and what it gets back. */
import type { ErrorCode } from '#shared/contract/errors.ts';
import type { ProblemData } from '#shared/contract/problem-data.ts';

/** Who is behind a call: a session token, the person at this computer's command line, or nobody. */
export type Credential =
  | { readonly kind: 'none' }
  | { readonly kind: 'session'; readonly token: string }
  /** Only the command line makes this one; it never comes from outside the computer. */
  | { readonly kind: 'operator'; readonly name: string; readonly organisationId: string };

export interface Call {
  readonly requestId: string;
  readonly door: 'ipc' | 'http' | 'cli' | 'scheduler';
  readonly credential: Credential;
  readonly address: string | null;
  readonly userAgent: string | null;
}

export interface OutcomeError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly data?: ProblemData;
}
export type Outcome<Value = unknown> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: OutcomeError };
