/** Reads the dashboard: what is in hand, what is late, what was done. */
// Reads of other rooms: workOrders.
import { eq } from 'drizzle-orm';
import type { Dashboard } from '#shared/contract/insight/insight.ts';
import { handoverStatuses, workOrderStatuses } from '#shared/contract/work/work-order-status.ts';
import { can, type Actor } from '#kernel/actor.ts';
import { query } from '#modules/implement.ts';
import { readSettings, readTimeZone } from '#modules/ground/settings/index.ts';
import { readEnded, visibleTo } from '#modules/work/work-orders/index.ts';
import { toInstant } from '#modules/instant.ts';
import { weeksUpTo } from './calendar.ts';
import {
  countAssigned,
  countOpen,
  countPromised,
  countReleases,
  readMinutes,
  readOpenEstimates,
  readTurnaroundMedianHours,
  type Reach,
} from './dashboard.repository.ts';

const weeksShown = 12;

export const readDashboard = query.insight.dashboard.handler(async ({ context: { actor, db, nowMs } }): Promise<Dashboard> => {
  const { organisationId } = actor;
  const { workOrders } = db.tables;
  const reach: Reach = { scope: visibleTo(actor, 'service:workorder:view', db.tables) };
  const [timeZone, settings] = await Promise.all([readTimeZone(db, organisationId), readSettings(db, organisationId)]);
  const soonMs = nowMs + settings['orders.dueSoonHours'] * 3_600_000;
  const weeks = weeksUpTo(timeZone, nowMs, weeksShown);
  const mine = actor.kind === 'user' ? eq(workOrders.assigneeId, actor.id) : null;

  const [open, ended, overdue, dueSoon, unassigned, myOpen, myOverdue, myDueSoon, releases, turnaround, minutes, estimates] = await Promise.all([
    countOpen(db, reach),
    readEnded(db, actor, 'service:workorder:view'),
    countPromised(db, reach, { toMs: nowMs }),
    countPromised(db, reach, { fromMs: nowMs, toMs: soonMs }),
    countAssigned(db, reach, null),
    mine ? countAssigned(db, reach, actor.id) : 0,
    mine ? countPromised(db, reach, { toMs: nowMs }, mine) : 0,
    mine ? countPromised(db, reach, { fromMs: nowMs, toMs: soonMs }, mine) : 0,
    countReleases(db, reach, weeks),
    readTurnaroundMedianHours(db, reach, weeks[0]?.startMs ?? nowMs),
    mayCompareHours(actor) ? readMinutes(db, weeks.at(-1)?.startMs ?? nowMs) : [],
    can(actor, 'insight:finance:view') ? readOpenEstimates(db) : [],
  ]);
  const inStage = (status: (typeof workOrderStatuses)[number]) => open.get(status) ?? ended.get(status) ?? 0;

  return {
    refreshedAt: toInstant(nowMs),
    stages: workOrderStatuses.map((status) => ({ status, count: inStage(status) })),
    overdue,
    dueSoon,
    mine: { open: myOpen, overdue: myOverdue, dueSoon: myDueSoon },
    waitingFor: {
      approval: inStage('awaiting-approval'),
      parts: inStage('awaiting-parts'),
      check: inStage('quality-check'),
      handover: handoverStatuses.reduce((sum, status) => sum + inStage(status), 0),
      assignment: unassigned,
    },
    releasedPerWeek: releases,
    turnaroundMedianHours: turnaround,
    hoursThisWeek: minutes.map(({ id, name, minutes }) => ({ person: { id, name }, minutes })),
    openEstimates: {
      count: estimates.reduce((sum, { count }) => sum + count, 0),
      totals: estimates.map(({ amountMinor, currency }) => ({ amountMinor, currency })),
    },
  };
});

/** The hours of other people are shown to whoever may see time on all orders. */
const mayCompareHours = (actor: Actor): boolean => can(actor, 'service:time:view') && actor.grants.get('service:workorder:view') === 'all';
