/** Which columns are shown: those the person chose for this list, as far as there is room for them. */
import { useLocalStorage } from '@mantine/hooks';
import { useMemo } from 'react';
import type { Column } from './list.ts';

export interface ColumnChoice<Row> {
  /** All that were chosen, whether or not there is room. */
  readonly chosen: readonly Column<Row>[];
  readonly visible: readonly Column<Row>[];
  /** True where the person departed from the usual columns. */
  readonly isOwn: boolean;
  toggle: (key: string) => void;
  reset: () => void;
}

/** The first columns that fit side by side; the first one always stays. */
export function fitting<Row>(columns: readonly Column<Row>[], width: number): readonly Column<Row>[] {
  let taken = 0;
  const tooMany = columns.findIndex((column, index) => {
    taken += column.width;
    return index > 0 && taken > width;
  });
  return tooMany === -1 ? columns : columns.slice(0, tooMany);
}

/**
 * @param list name of the list, under which the choice is kept on this device.
 * @param width room for columns in pixels.
 */
export function useColumns<Row>(list: string, columns: readonly Column<Row>[], width: number): ColumnChoice<Row> {
  const [own, setOwn, forget] = useLocalStorage<string[] | null>({
    key: `cube.columns.${list}`,
    defaultValue: null,
    getInitialValueInEffect: false,
  });
  return useMemo(() => {
    const usual = columns.filter(({ optional }) => !optional).map(({ key }) => key);
    const keys = own ?? usual;
    const chosen = columns.filter(({ key }, index) => index === 0 || keys.includes(key));
    return {
      chosen,
      visible: fitting(chosen, width),
      isOwn: own !== null,
      toggle: (key) => setOwn(keys.includes(key) ? keys.filter((other) => other !== key) : [...keys, key]),
      reset: forget,
    };
  }, [columns, own, setOwn, forget, width]);
}
