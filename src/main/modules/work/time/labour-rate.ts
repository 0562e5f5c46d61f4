/** What an hour of work is worth to the organisation, for those who may see margins. */
import { eq } from 'drizzle-orm';
import type { ReadHandle } from '#database/handle.ts';
import { can, type Actor } from '#kernel/actor.ts';
import { readSettings } from '#modules/ground/settings/index.ts';
import { labourMinor } from '#shared/money.ts';

interface Labour {
  readonly amountMinor: number;
  readonly currency: string;
}

/** Minutes → their worth; null while a timer runs and where no labour rate is set, undefined for those who may not see it. */
export type LabourOf = (minutes: number | null) => Labour | null | undefined;

const unseen: LabourOf = () => undefined;

export async function labourRate(db: ReadHandle, actor: Actor): Promise<LabourOf> {
  if (!can(actor, 'finance:margin:view')) return unseen;
  const { organisations } = db.tables;
  const [organisation] = await db.select({ currency: organisations.currency }).from(organisations).where(eq(organisations.id, actor.organisationId));
  if (!organisation) return unseen;
  const { currency } = organisation;
  const rate = (await readSettings(db, actor.organisationId))['labour.ratePerHour'];
  // A rate of nothing is none: work that is worth €0.00 would be believed.
  return (minutes) => (minutes === null || Number(rate) === 0 ? null : { amountMinor: labourMinor(minutes, rate, currency), currency });
}
