/** Choices that several forms of an order offer. */
import { text } from '#renderer/text/text.ts';
import type { Choice } from '#renderer/ui/list/list.ts';
import { priorities } from '#shared/contract/work/work-order-status.ts';

export const billingChoices: Choice[] = Object.entries(text.workOrders.billings).map(([value, label]) => ({ value, label }));

export const priorityChoices: Choice[] = priorities.map((value) => ({ value, label: text.workOrders.priorities[value] }));
