/** No spinner before 150 ms: a flag that follows another one late when it rises, at once when it falls. */
import { useEffect, useState } from 'react';

const patienceMs = 150;

export function useDelayedFlag(flag: boolean, delayMs: number = patienceMs): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!flag) return;
    const timer = setTimeout(() => setLate(true), delayMs);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [flag, delayMs]);
  return flag && late;
}
