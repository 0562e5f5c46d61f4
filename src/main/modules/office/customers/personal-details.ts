/** What is personal about customers, their contacts and their sites: kept in a protected side table, one row for each. */
import { and, eq } from 'drizzle-orm';
import type { AnyColumn } from '#database/columns.ts';
import type { ReadHandle, WriteHandle } from '#database/handle.ts';
import type { Tables } from '#database/tables/index.ts';
import { personalSearchText } from '#modules/search-text.ts';

export type PersonalDetails = Pick<Tables['personalDetails']['$inferSelect'], 'email' | 'phone' | 'taxNumber' | 'street' | 'postalCode'>;

interface Subject {
  readonly organisationId: string;
  /** Id of the customer, contact or site. */
  readonly id: string;
}

/** The details of the record that a query is about. */
export const detailsOf = ({ tables: { personalDetails: d } }: ReadHandle, subject: { readonly organisationId: AnyColumn; readonly id: AnyColumn }) =>
  and(eq(d.organisationId, subject.organisationId), eq(d.subjectId, subject.id));

export const personalColumns = ({ tables: { personalDetails: d } }: ReadHandle) => ({
  email: d.email,
  phone: d.phone,
  taxNumber: d.taxNumber,
  street: d.street,
  postalCode: d.postalCode,
});

/** Of a change or of a new record: what is left out stays as it is, or empty. */
export type SomeDetails = { readonly [Field in keyof PersonalDetails]?: PersonalDetails[Field] | undefined };

/** Facts of a record with the personal ones apart from the rest. */
export function apart<Facts extends SomeDetails>(facts: Facts): { open: Omit<Facts, keyof PersonalDetails>; personal: Partial<PersonalDetails> } {
  const { email, phone, taxNumber, street, postalCode, ...open } = facts;
  const given = Object.entries({ email, phone, taxNumber, street, postalCode }).filter(([, value]) => value !== undefined);
  return { open, personal: Object.fromEntries(given) };
}

export async function insertDetails(db: WriteHandle, { organisationId, id }: Subject, customerId: string, personal: Partial<PersonalDetails>): Promise<void> {
  await db.insert(db.tables.personalDetails).values({ ...personal, organisationId, subjectId: id, customerId, searchText: personalSearchText(personal) });
}

/** @param seen the record as it was read, with its details. */
export async function updateDetails(db: WriteHandle, seen: Subject & SomeDetails, personal: Partial<PersonalDetails>): Promise<void> {
  if (Object.keys(personal).length === 0) return;
  const { personalDetails: d } = db.tables;
  await db
    .update(d)
    .set({ ...personal, searchText: personalSearchText({ ...seen, ...personal }) })
    .where(eq(d.subjectId, seen.id));
}

export async function deleteDetails(db: WriteHandle, { id }: Subject): Promise<void> {
  const { personalDetails: d } = db.tables;
  await db.delete(d).where(eq(d.subjectId, id));
}
