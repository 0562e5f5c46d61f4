/** The draft of an intake, kept in this browser until the aircraft is received. */
import dayjs from 'dayjs';
import { useState } from 'react';
import { useSession } from '#renderer/api/session.ts';
import { blankDraft, isWritten, type IntakeDraft } from './draft.ts';

/** Hour of the promised day at which somebody can still collect an aircraft. */
const closingHour = 17;

export interface Draft {
  readonly values: IntakeDraft;
  /** False where the browser has no room for it. */
  readonly isKept: boolean;
  set: (changes: Partial<IntakeDraft>) => void;
  /** Back to an empty page; answers what stood there. */
  clear: () => IntakeDraft;
}

function readKept(key: string): IntakeDraft | null {
  const kept = localStorage.getItem(key);
  return kept === null ? null : { ...blankDraft, ...(JSON.parse(kept) as Partial<IntakeDraft>) };
}

/** @returns whether there was room for it. */
function keep(key: string, draft: IntakeDraft): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** @param chosen the party that the address names; a draft that somebody began to write is not given up for it. */
export function useDraft(chosen: Pick<IntakeDraft, 'customerId' | 'aircraftId'>): Draft {
  const { me } = useSession();
  const key = `cube.intake.${me.user.id}`;
  const { promisedDays } = me.application;
  const fresh = (): IntakeDraft => ({
    ...blankDraft,
    promisedAt: promisedDays === 0 ? '' : dayjs().add(promisedDays, 'day').hour(closingHour).startOf('hour').toISOString(),
  });
  const [{ values, isKept }, setState] = useState(() => {
    const kept = readKept(key);
    return { values: kept && isWritten(kept) ? kept : { ...fresh(), ...chosen }, isKept: true };
  });
  /** Kept in the same step as it is changed: there is no moment at which a key press is only on the screen. */
  const write = (change: (present: IntakeDraft) => IntakeDraft) =>
    setState((present) => {
      const next = change(present.values);
      return { values: next, isKept: keep(key, next) };
    });

  return {
    values,
    isKept,
    set: (changes) => write((present) => ({ ...present, ...changes })),
    clear: () => {
      write(fresh);
      return values;
    },
  };
}
