/** Units as they are said beside their quantity: *1 piece*, *12 pieces*, *4 mm*. */
import { locale, text } from '#renderer/app/text/text.ts';

const numbers = new Intl.PluralRules(locale);
const formsOf = new Map(text.units.flatMap((forms) => Object.values(forms).map((word) => [word, forms])));

/** The unit alone, in the number of its quantity; one that people named themselves stays as they wrote it. */
export const unitOf = (quantity: number | string, unit: string): string =>
  formsOf.get(unit)?.[numbers.select(Number(quantity)) === 'one' ? 'one' : 'other'] ?? unit;

/** Both together; the quantity alone where it has no unit. */
export const withUnit = (quantity: number | string, unit: string | null): string => (unit ? `${quantity} ${unitOf(quantity, unit)}` : String(quantity));
