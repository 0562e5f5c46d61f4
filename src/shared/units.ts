/** Units as they are said beside their quantity, on screen and on paper: *1 piece*, *12 pieces*, *4 mm*. */

type UnitForms = Readonly<Record<'one' | 'other', string>>;

/** Units that are words, in English: one of it and more. Signs such as mm or V stand as they are. */
export const englishUnits: readonly UnitForms[] = [
  { one: 'piece', other: 'pieces' },
  { one: 'pair', other: 'pairs' },
  { one: 'set', other: 'sets' },
  { one: 'roll', other: 'rolls' },
  { one: 'metre', other: 'metres' },
  { one: 'litre', other: 'litres' },
  { one: 'kilometre', other: 'kilometres' },
  { one: 'job', other: 'jobs' },
  { one: 'minute', other: 'minutes' },
  { one: 'hour', other: 'hours' },
  { one: 'day', other: 'days' },
  { one: 'flight', other: 'flights' },
  { one: 'landing', other: 'landings' },
  { one: 'cycle', other: 'cycles' },
  { one: 'satellite', other: 'satellites' },
  { one: 'request', other: 'requests' },
  { one: 'sign-in', other: 'sign-ins' },
];

/** Puts the unit into the number of its quantity, as the language counts; one that people named themselves stays as they wrote it. */
export function unitsIn(locale: string, units: readonly UnitForms[]): (quantity: number | string, unit: string) => string {
  const numbers = new Intl.PluralRules(locale);
  const formsOf = new Map(units.flatMap((forms) => Object.values(forms).map((word) => [word, forms])));
  return (quantity, unit) => formsOf.get(unit)?.[numbers.select(Number(quantity)) === 'one' ? 'one' : 'other'] ?? unit;
}

/** As it is said on paper. */
export const englishUnitOf = unitsIn('en-GB', englishUnits);
