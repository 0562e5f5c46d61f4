/** Operation names and what the doors must know about each, read off the contract once. */
import { contract } from './index.ts';
import type { OperationMeta } from './operation.ts';
import type { z } from 'zod';

export interface OperationDescription {
  readonly name: string;
  readonly meta: OperationMeta;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: `/${string}`;
  readonly summary: string;
  readonly successStatus: number;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}

/** The part of oRPC's contract procedure that is read here. */
interface ProcedureDefinition {
  meta: OperationMeta;
  route: { method?: OperationDescription['method']; path?: `/${string}`; summary?: string; successStatus?: number };
  inputSchema?: z.ZodType;
  outputSchema?: z.ZodType;
}

/** `customers.create` → its description, for every operation of the contract. */
export const operations: ReadonlyMap<string, OperationDescription> = new Map(
  Object.entries(contract).flatMap(([area, procedures]) =>
    Object.entries(procedures).map(([verb, procedure]) => {
      const name = `${area}.${verb}`;
      const { meta, route, inputSchema, outputSchema } = procedure['~orpc'] as ProcedureDefinition;
      if (!route.method || !route.path || !route.summary || !inputSchema || !outputSchema)
        throw new Error(`${name} is declared without route, summary, input or output`);
      const description: OperationDescription = {
        name,
        meta,
        method: route.method,
        path: route.path,
        summary: route.summary,
        successStatus: route.successStatus ?? 200,
        input: inputSchema,
        output: outputSchema,
      };
      return [name, description] as const;
    }),
  ),
);

export const operationNames: readonly string[] = [...operations.keys()];
export const fileOperations: ReadonlySet<string> = new Set([...operations.values()].filter(({ meta }) => meta.file).map(({ name }) => name));
