/** The rooms that have something on a work order, in the order in which it is told what stands in its way. */
import { stepsOnOrder } from '#modules/work/checklists/index.ts';
import { estimatesOnOrder } from '#modules/work/estimates/index.ts';
import { findingsOnOrder } from '#modules/work/findings/index.ts';
import { partsOnOrder } from '#modules/work/order-parts/index.ts';
import { timeOnOrder } from '#modules/work/time/index.ts';
import type { OrderRoom } from '#modules/work/work-orders/index.ts';

export const orderRooms: readonly OrderRoom[] = [stepsOnOrder, timeOnOrder, partsOnOrder, findingsOnOrder, estimatesOnOrder];
