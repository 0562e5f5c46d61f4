/** Grey shapes of the real layout, shown only where an answer is slow. */
import { Skeleton } from '@mantine/core';
import classes from './skeletons.module.css';
import { text } from '#renderer/text/text.ts';
import { useDelayedFlag } from './use-delayed-flag.ts';

const rows = Array.from({ length: 14 }, (_row, index) => index);
/** Lines of different length look like text. */
const lineWidths = ['34%', '52%', '43%', '61%', '38%'];
const widthOf = (index: number) => lineWidths[index % lineWidths.length] ?? '50%';

/** Rows of a list. */
export function RowSkeletons() {
  if (!useDelayedFlag(true)) return null;
  return (
    <output aria-label={text.shell.loading} className={classes.rows}>
      {rows.map((index) => (
        <div key={index} className={classes.row}>
          <Skeleton height={10} width={widthOf(index)} />
          <Skeleton height={10} width="60%" />
          <Skeleton height={10} width="70%" />
        </div>
      ))}
    </output>
  );
}

/** A record: heading and facts. */
export function RecordSkeleton() {
  if (!useDelayedFlag(true)) return null;
  return (
    <output aria-label={text.shell.loading} className={classes.record}>
      <Skeleton height={20} width="32%" mb={24} />
      {rows.slice(0, 6).map((index) => (
        <div key={index} className={classes.fact}>
          <Skeleton height={10} width="60%" />
          <Skeleton height={10} width={widthOf(index)} />
        </div>
      ))}
    </output>
  );
}
