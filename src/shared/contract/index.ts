/** The contract: every operation of CUBE-PRO by area. */
import { customers } from './customers.ts';

export const contract = { customers };
export type Contract = typeof contract;
