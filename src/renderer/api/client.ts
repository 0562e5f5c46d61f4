/** The typed client: `api.customers.list.queryOptions(…)` for a query, `api.customers.create.mutationOptions()` for a command. */
import { createORPCClient, type ClientLink } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { Contract } from '#shared/contract/index.ts';
import { callOperation } from './program.ts';

const link: ClientLink<Record<never, never>> = {
  call: (path, input, { signal }) => callOperation(path.join('.'), input, signal),
};

/** Calls operations directly: `await client.customers.get({ id })`. Rejects with a problem. */
export const client: ContractRouterClient<Contract> = createORPCClient(link);

/** The same operations as options for TanStack Query. */
export const api = createTanstackQueryUtils(client);
