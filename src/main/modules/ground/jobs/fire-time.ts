/**
 * When a schedule fires next, by the wall clock of a zone. node-cron says what an expression means; which instant a wall
 * clock shows is worked out here, because node-cron leaves out a time that the change to summer time skips.
 */
import { createTask, parse, validate, type ScheduledTask } from 'node-cron';

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
  const from = wallAt(afterMs, timeZone) - longestChangeMs;
  const firstDay = Math.floor(from / dayMs) * dayMs;
  for (let day = firstDay; day <= firstDay + mostDays * dayMs; day += dayMs) {
    if (!calendar.match(new Date(day + wallOfDay(hours[0] ?? 0, minutes[0] ?? 0)))) continue;
    const instants = hours
      .flatMap((hour) => minutes.map((minute) => day + wallOfDay(hour, minute)))
      .filter((wall) => wall >= from)
      .flatMap((wall) => (isHourly ? instantsShowing(wall, timeZone) : [instantFor(wall, timeZone)]))
      .filter((instant) => instant > afterMs);
    if (instants.length > 0) return Math.min(...instants);
  }
  throw new Error(`A schedule that never fires: ${cron}`);
}

const wallOfDay = (hour: number, minute: number): number => (hour * 60 + minute) * 60_000;

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What the clocks of the zone show, in milliseconds as if it were UTC; to the second. */
function wallAt(instantMs: number, timeZone: string): number {
  const clock = clocks.get(timeZone) ?? new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' });
  clocks.set(timeZone, clock);
  const parts = Object.fromEntries(clock.formatToParts(instantMs).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(parts['year'] ?? 0, (parts['month'] ?? 1) - 1, parts['day'] ?? 1, parts['hour'] ?? 0, parts['minute'] ?? 0, parts['second'] ?? 0);
}

/** What the zone is ahead of UTC a day before and a day after: they differ only around a change of clocks. */
const offsetsAround = (wall: number, timeZone: string): [before: number, after: number] => {
  const offsetAt = (instant: number): number => wallAt(instant, timeZone) - instant;
  return [offsetAt(wall - dayMs), offsetAt(wall + dayMs)];
};

/** None for a time that is skipped, two for one that is shown twice. */
function instantsShowing(wall: number, timeZone: string): number[] {
  const instants = new Set(offsetsAround(wall, timeZone).map((offset) => wall - offset));
  return [...instants].filter((instant) => wallAt(instant, timeZone) === wall);
}

/** As calendars do it (RFC 5545, ECMAScript's "compatible"): the first of two; a skipped time by the clocks of before. */
const instantFor = (wall: number, timeZone: string): number => {
  const shown = instantsShowing(wall, timeZone);
  return shown.length > 0 ? Math.min(...shown) : wall - offsetsAround(wall, timeZone)[0];
};
