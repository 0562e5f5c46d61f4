/** The row under the keys: it stays the same record when rows come and go around it. */
import { useState } from 'react';

interface ActiveRow<Row> {
  readonly row: Row | undefined;
  set: (id: string) => void;
  /** Moves by an arrow, Page, Home or End key, and answers where to; undefined where the key means nothing here. */
  move: (key: string) => string | undefined;
}

export function useActiveRow<Row extends { id: string }>(rows: readonly Row[], show: (index: number) => void, rowsAPage: number): ActiveRow<Row> {
  const [activeId, setActiveId] = useState<string>();
  const index = rows.findIndex(({ id }) => id === activeId);
  const last = rows.length - 1;

  function target(key: string): number | undefined {
    switch (key) {
      case 'ArrowDown':
        return index + 1;
      case 'ArrowUp':
        return index - 1;
      case 'PageDown':
        return index + rowsAPage;
      case 'PageUp':
        return index - rowsAPage;
      case 'Home':
        return 0;
      case 'End':
        return last;
      default:
        return undefined;
    }
  }

  return {
    row: rows[index],
    set: setActiveId,
    move(key) {
      const wanted = target(key);
      if (wanted === undefined || last < 0) return undefined;
      const next = Math.min(last, Math.max(0, wanted));
      const id = rows[next]?.id;
      setActiveId(id);
      show(next);
      return id;
    },
  };
}
