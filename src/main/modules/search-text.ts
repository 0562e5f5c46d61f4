/** What customers and aircraft are found by: the words that their own search text, and that of records about them, is made of. */

interface CustomerFacts {
  readonly number: string;
  readonly name: string;
  readonly city: string | null;
}
interface AircraftFacts {
  readonly maker: string;
  readonly model: string;
  readonly airframeSerial: string;
  readonly registration: string | null;
}

const words = (...parts: readonly (string | null)[]): string => parts.filter(Boolean).join(' ');

/** Number, the number without its letters and zeros, name and place; no personal data, which not everybody may search in. */
export const customerSearchText = ({ number, name, city }: CustomerFacts): string => words(number, number.replace(/^\D*0*/, ''), name, city);

/** Maker, model, serial, registration and the owner's name; no identity that is protected. */
export const aircraftSearchText = ({ maker, model, airframeSerial, registration }: AircraftFacts, ownerName: string): string =>
  words(maker, model, airframeSerial, registration, ownerName);
