/** English for units that are words; the papers say the same. */
export { englishUnits as units } from '#shared/units.ts';
