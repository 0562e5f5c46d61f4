/** Reads a contact or a site afresh, which exist only in the list of their customer. */
import { toProblem } from '#renderer/api/problem.ts';
import { errorCodes } from '#shared/contract/errors.ts';

interface Child {
  readonly id: string;
  readonly customerId: string;
}

/** For the `edits` of a form. Rejects with `not_found` where it was removed meanwhile. */
export const rereadFrom =
  <Row extends Child>(list: (input: { customerId: string }) => Promise<{ items: Row[] }>, { id, customerId }: Child) =>
  async (): Promise<Row> => {
    const { items } = await list({ customerId });
    const fresh = items.find((item) => item.id === id);
    if (!fresh) throw toProblem('not_found', errorCodes.not_found.title);
    return fresh;
  };
