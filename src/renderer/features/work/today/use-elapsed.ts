/** A stopwatch since an instant, ticking every second. */
import { useInterval } from '@mantine/hooks';
import { useState } from 'react';

const two = (value: number) => String(value).padStart(2, '0');

/** `1:04:09`; never below zero where clocks differ. */
export function spokenStopwatch(fromMs: number, nowMs: number): string {
  const seconds = Math.max(0, Math.floor((nowMs - fromMs) / 1000));
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

export function useElapsed(startedAt: string): string {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useInterval(() => setNowMs(Date.now()), 1000, { autoInvoke: true });
  return spokenStopwatch(Date.parse(startedAt), nowMs);
}
