/** What is typed over what is recorded: it stays until it is recorded itself, whatever others record meanwhile. */
import { useState } from 'react';

export interface Draft {
  readonly value: string;
  /** Something else is typed than is recorded. */
  readonly isChanged: boolean;
  type: (value: string) => void;
  /** Shows what is recorded again. */
  drop: () => void;
}

export function useDraft(recorded: string): Draft {
  const [typed, setTyped] = useState<string | null>(null);
  const value = typed ?? recorded;
  return { value, isChanged: value.trim() !== recorded.trim(), type: setTyped, drop: () => setTyped(null) };
}
