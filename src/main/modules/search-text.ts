/** What customers and aircraft are found by: the words that their own search text, and that of records about them, is made of. */
import type { WriteHandle } from '#database/handle.ts';

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

/** A contact is known by name. */
export const contactSearchText = ({ name }: { readonly name: string }): string => name;

export const siteSearchText = ({ name, city = null }: { readonly name: string; readonly city?: string | null | undefined }): string => words(name, city);

interface PersonalFacts {
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly taxNumber?: string | null | undefined;
  readonly street?: string | null | undefined;
  readonly postalCode?: string | null | undefined;
}

/** Countries and towns begin a number in many ways and end it in one: so many digits of its end tell it from others. */
const tellingDigits = 7;
const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** A number as it is written, without its signs, and its end. */
const phoneWords = (phone: string): string => words(phone, digitsOf(phone), digitsOf(phone).slice(-tellingDigits));

/** What may be searched only by those who may see it: address, numbers and email of a customer, a contact or a site. */
export const personalSearchText = ({ email = null, phone = null, taxNumber = null, street = null, postalCode = null }: PersonalFacts): string =>
  words(email, phone === null ? null : phoneWords(phone), taxNumber, street, postalCode);

/** The words of a search as they stand in `personalSearchText`: a whole telephone number, however it begins, is its end. */
export const personalWords = (q: string): string => (/^[\d\s+()/.-]+$/.test(q) && digitsOf(q).length >= tellingDigits ? digitsOf(q).slice(-tellingDigits) : q);

/** Maker, model, serial, registration and the owner's name; no identity that is protected. */
export const aircraftSearchText = ({ maker, model, airframeSerial, registration }: AircraftFacts, ownerName: string): string =>
  words(maker, model, airframeSerial, registration, ownerName);

interface PartFacts {
  readonly sku: string;
  readonly name: string;
  readonly manufacturer?: string | null | undefined;
  readonly mpn?: string | null | undefined;
}

/** SKU, name, manufacturer and the manufacturer's number; what it costs is nobody's search. */
export const partSearchText = ({ sku, name, manufacturer = null, mpn = null }: PartFacts): string => words(sku, name, manufacturer, mpn);

/** Number, the number without its year and zeros, title, and the words of customer and aircraft. */
export const workOrderSearchText = (
  { number, title }: { readonly number: string; readonly title: string },
  customer: CustomerFacts | null,
  aircraft: AircraftFacts | null,
): string => words(number, number.replace(/^WO-\d+-0*/, ''), title, customer && customerSearchText(customer), aircraft && aircraftSearchText(aircraft, ''));

interface Rewording {
  readonly of: 'customerId' | 'aircraftId';
  readonly id: string;
  /** The words as they stand there now. */
  readonly before: string;
  readonly after: string;
}

/** Keeps records about a customer or an aircraft findable by its words after those changed; handed in by the room of those records. */
export type Reword = (db: WriteHandle, rewording: Rewording) => Promise<void>;
