/** One bar of a chart, and one row of the table that says the same. */
import type { Tone } from '#renderer/ui/values/status-badge.tsx';

export interface ChartPart {
  readonly label: string;
  readonly value: number;
  /** The value as people say it. */
  readonly spoken: string;
  /** What is behind it. */
  readonly to?: string;
  /** A colour of the status language; that of the face where there is none. */
  readonly tone?: Tone;
}
