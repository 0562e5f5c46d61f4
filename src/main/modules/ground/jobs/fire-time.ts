/**
 * When a schedule fires next, by the wall clock of a zone. node-cron says what an expression means, and not which
 * instant a wall clock shows: it leaves out a time that the change to summer time skips.
 */
import { createTask, parse, validate, type ScheduledTask } from 'node-cron';
import { instantFor, instantsShowing, wallTime } from '#shared/wall-clock.ts';

const dayMs = 24 * 3_600_000;
/** No change of clocks is longer. */
const longestChangeMs = 3 * 3_600_000;
/** A 29 February comes within eight years. */
const mostDays = 8 * 366;

interface Expression {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  /** Fires at each hour: by the time that passes, not by what the wall clock calls it. */
  readonly isHourly: boolean;
  /** Asks about a wall time, written as if it were UTC. */
  readonly calendar: ScheduledTask;
}

const expressions = new Map<string, Expression>();

function expressionOf(cron: string): Expression {
  const known = expressions.get(cron);
  if (known) return known;
  if (cron.trim().split(/\s+/).length !== 5 || !validate(cron)) throw new Error(`A schedule has five fields, such as "30 2 * * *", and not: ${cron}`);
  const { minute, hour } = parse(cron);
  const expression = { minutes: minute, hours: hour, isHourly: new Set(hour).size === 24, calendar: createTask(cron, () => undefined, { timezone: 'UTC' }) };
  expressions.set(cron, expression);
  return expression;
}

/** @returns the first instant after `afterMs`. A time that the clocks skip fires as much later; one that they show twice fires the first time. */
export function nextFire(cron: string, timeZone: string, afterMs: number): number {
  const { minutes, hours, isHourly, calendar } = expressionOf(cron);
  const from = wallTime(timeZone, afterMs) - longestChangeMs;
  const firstDay = Math.floor(from / dayMs) * dayMs;
  for (let day = firstDay; day <= firstDay + mostDays * dayMs; day += dayMs) {
    if (!calendar.match(new Date(day + wallOfDay(hours[0] ?? 0, minutes[0] ?? 0)))) continue;
    const instants = hours
      .flatMap((hour) => minutes.map((minute) => day + wallOfDay(hour, minute)))
      .filter((wall) => wall >= from)
      .flatMap((wall) => (isHourly ? instantsShowing(timeZone, wall) : [instantFor(timeZone, wall)]))
      .filter((instant) => instant > afterMs);
    if (instants.length > 0) return Math.min(...instants);
  }
  throw new Error(`A schedule that never fires: ${cron}`);
}

const wallOfDay = (hour: number, minute: number): number => (hour * 60 + minute) * 60_000;
