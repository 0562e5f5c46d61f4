/** Units as they are said beside their quantity: *1 piece*, *12 pieces*, *4 mm*. */
import { locale, text } from '#renderer/text/text.ts';
import { unitsIn } from '#shared/units.ts';

/** The unit alone, in the number of its quantity. */
export const unitOf = unitsIn(locale, text.units);

/** Both together; the quantity alone where it has no unit. */
export const withUnit = (quantity: number | string, unit: string | null): string => (unit ? `${quantity} ${unitOf(quantity, unit)}` : String(quantity));
