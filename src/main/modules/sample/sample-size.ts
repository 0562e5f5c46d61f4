/** How large a believable workshop is for a number of work orders. */

export interface SampleSize {
  /** Working days that the orders are spread over. */
  readonly workdays: number;
  readonly customers: number;
  readonly aircraft: number;
  /** How many of the newest orders have full checklists, comments and findings; older ones are what is left of a long history. */
  readonly detailed: number;
}

const within = (low: number, high: number, value: number): number => Math.round(Math.min(high, Math.max(low, value)));

export const sampleSize = (workOrders: number): SampleSize => ({
  workdays: within(40, 1250, workOrders / 6),
  customers: within(8, 40_000, workOrders / 4),
  aircraft: within(14, 80_000, workOrders / 2),
  detailed: 2000,
});
