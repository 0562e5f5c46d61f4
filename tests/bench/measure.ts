/** Measuring: repeated runs, percentiles, and a row that stands beside the machine's own limit. */
import { performance } from 'node:perf_hooks';

export interface Times {
  readonly medianMs: number;
  readonly p95Ms: number;
}

/** Runs it `warmUp` times unmeasured and `runs` times measured, one after the other. */
export async function timesOf(runs: number, run: (i: number) => unknown, warmUp = Math.ceil(runs / 10)): Promise<Times> {
  for (let i = 0; i < warmUp; i++) await run(i);
  const samples: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    await run(warmUp + i);
    samples.push(performance.now() - start);
  }
  return summary(samples);
}

/** As `timesOf`, for what does not wait: an await would cost more than what is measured. */
export function timesOfSync(runs: number, run: (i: number) => unknown): Times {
  const warmUp = Math.ceil(runs / 10);
  for (let i = 0; i < warmUp; i++) run(i);
  const samples: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    run(warmUp + i);
    samples.push(performance.now() - start);
  }
  return summary(samples);
}

export function summary(samples: number[]): Times {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { medianMs: at(0.5), p95Ms: at(0.95) };
}

/** NaN of none. */
export const median = (samples: readonly number[]): number => samples.toSorted((a, b) => a - b)[Math.floor(samples.length / 2)] ?? Number.NaN;

export interface Row {
  readonly what: string;
  readonly measured: string;
  /** The machine's own limit in the same run, or the goal where there is none. */
  readonly beside: string;
  readonly goal: string;
  readonly met: boolean;
}

export const ms = (value: number): string => `${value < 1 ? value.toFixed(3) : value.toFixed(1)} ms`;

export function printRows(rows: readonly Row[]): void {
  const titles = ['what', 'measured', 'beside', 'goal', ''] as const;
  const cells = rows.map((row) => [row.what, row.measured, row.beside, row.goal, row.met ? 'met' : 'MISSED']);
  const widths = titles.map((title, i) => Math.max(title.length, ...cells.map((cell) => cell[i]?.length ?? 0)));
  const line = (cell: readonly string[]): string =>
    cell
      .map((text, i) => text.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd();
  for (const text of [line(titles), widths.map((width) => '-'.repeat(width)).join('  '), ...cells.map(line)]) process.stdout.write(`${text}\n`);
}
