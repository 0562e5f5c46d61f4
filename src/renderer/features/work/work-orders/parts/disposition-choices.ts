/** What can become of a part that came off. */
import { text } from '#renderer/text/text.ts';
import { actualDispositions, intendedDispositions } from '#shared/contract/work/order-parts.ts';

const label = (value: (typeof actualDispositions)[number]) => ({ value, label: text.orderParts.dispositions[value] });

export const intendedChoices = intendedDispositions.map(label);
export const actualChoices = actualDispositions.map(label);
