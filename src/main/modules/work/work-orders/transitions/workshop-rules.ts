/** The settings that work orders go by. */
import type { ReadHandle } from '#database/handle.ts';
import { readSettings, readTimeZone } from '#modules/ground/settings/index.ts';
import { toInstant } from '#modules/instant.ts';
import { daysLater } from '#shared/wall-clock.ts';
import type { Stages } from './status-machine.ts';

export interface WorkshopRules {
  readonly stages: Stages;
  readonly dueSoonMs: number;
  readonly promisedDays: number;
  /** Of the workshop, in which days are counted. */
  readonly timeZone: string;
}

export async function readWorkshopRules(db: ReadHandle, organisationId: string): Promise<WorkshopRules> {
  const [values, timeZone] = await Promise.all([readSettings(db, organisationId), readTimeZone(db, organisationId)]);
  return {
    stages: {
      approval: values['stages.approval'],
      qualityCheck: values['stages.qualityCheck'],
      invoicing: values['stages.invoicing'],
      onePersonRelease: values['stages.onePersonRelease'],
    },
    dueSoonMs: values['orders.dueSoonHours'] * 3_600_000,
    promisedDays: values['orders.promisedDays'],
    timeZone,
  };
}

/** What was said; the workshop's usual time where nothing was; null where nothing is promised on purpose. */
export function promisedDate({ promisedDays, timeZone }: WorkshopRules, said: string | null | undefined, nowMs: number): string | null {
  if (said !== undefined) return said;
  return promisedDays === 0 ? null : toInstant(daysLater(timeZone, nowMs, promisedDays));
}
