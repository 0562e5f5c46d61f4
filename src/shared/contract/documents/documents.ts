/** Documents to print about a work order, as PDF. */
import { z } from 'zod';
import { fileResult, flag, id } from '../fields.ts';
import { query } from '../operation.ts';

const document = <Options extends z.ZodRawShape = Record<never, never>>(path: `/${string}`, summary: string, options: Options = {} as Options) =>
  query({
    access: 'service:workorder:print',
    entity: 'work-order',
    method: 'GET',
    path: `/work-orders/{id}/documents${path}`,
    summary,
    input: z.strictObject({ id, ...options }),
    output: fileResult,
    file: true,
  });

export const documents = {
  workOrder: document('/work-order', 'Print a work order: facts, checklist, time, parts, findings, estimate.'),
  intakeReceipt: document('/intake-receipt', 'Print the receipt for an aircraft taken in, as it was given; it says what is another since.', {
    receiptId: id.optional().describe('One that was given before; the latest where it is left out'),
  }),
  releaseRecord: document(
    '/release-record',
    'Print the internal release of a work order as it was signed; where something was changed since, it says so first and releases nothing.',
    {
      verified: flag.optional().describe('Say on it also where everything still stands as it was signed'),
    },
  ),
};
