/** An order in full, for the rows of Today that offer its next transition. */
import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';

/** The page of the order reads the same, and is there at once when it is opened. */
export const useOrder = (id: string) => useQuery(api.workOrders.get.queryOptions({ input: { id } }));
