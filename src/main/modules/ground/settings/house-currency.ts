/** The currency of the organisation, which prices are in unless said otherwise. */
import { eq } from 'drizzle-orm';
import type { ReadHandle } from '#database/handle.ts';

export async function houseCurrency(db: ReadHandle, organisationId: string): Promise<string> {
  const { organisations } = db.tables;
  const [organisation] = await db.select({ currency: organisations.currency }).from(organisations).where(eq(organisations.id, organisationId));
  if (!organisation) throw new Error(`There is no organisation ${organisationId}`);
  return organisation.currency;
}
