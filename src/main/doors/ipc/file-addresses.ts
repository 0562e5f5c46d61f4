/** Answers `/api/v1/attachments/{id}/content` and its like: the contract's files by address, for images and links. */
import type { Kernel } from '#kernel/kernel.ts';
import type { Call } from '#kernel/call.ts';
import { errorCodes } from '#shared/contract/errors.ts';
import type { FileResult } from '#shared/contract/fields.ts';
import { operations } from '#shared/contract/names.ts';
import { say } from '#text/say.ts';
import { toResponse } from './file-answer.ts';

const root = '/api/v1';

interface Address {
  readonly operation: string;
  readonly pattern: RegExp;
}

/** `/attachments/{id}/content` → an expression with one named group for each parameter of the path. */
const addresses: readonly Address[] = [...operations.values()]
  .filter(({ meta, method }) => meta.file && method === 'GET')
  .map(({ name, path }) => ({
    operation: name,
    pattern: new RegExp(`^${root}${path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
  }));

/** Answers a page's request for a file with the rights of the session; a refusal has the status of its code. */
export async function answerFileRequest(kernel: Kernel, url: URL, call: Call): Promise<Response> {
  for (const { operation, pattern } of addresses) {
    const match = pattern.exec(url.pathname);
    if (!match) continue;
    const input = { ...Object.fromEntries(url.searchParams), ...match.groups };
    const outcome = await kernel.call(operation, input, call);
    if (outcome.ok) return toResponse(outcome.value as FileResult);
    return new Response(outcome.error.message, { status: errorCodes[outcome.error.code].status });
  }
  return new Response(say.none.file, { status: 404 });
}
