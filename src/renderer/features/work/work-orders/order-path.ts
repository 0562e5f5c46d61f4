/** Addresses of work orders. */

export const orderPath = ({ id }: { id: string }): `/work-orders/${string}` => `/work-orders/${id}`;
