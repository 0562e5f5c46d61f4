/** Whether a release still stands for what was signed: one quiet line, or everything that differs and what to do; the warning alone where the aircraft leaves. */
import { Text } from '@mantine/core';
import { IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { Read } from '#renderer/ui/pages/read.tsx';
import states from '#renderer/ui/pages/states.module.css';
import type { ReleaseRecord, ReleaseVerification } from '#shared/contract/work/work-order-record.ts';
import classes from './release.module.css';

const words = text.release.verification;
const mostShown = 20;

export function ReleaseCheck({ orderId, release }: { orderId: string; release: ReleaseRecord }) {
  const query = useQuery(api.workOrders.verifyRelease.queryOptions({ input: { id: orderId } }));
  return (
    <Read query={query} lines={1}>
      {({ valid, changed }) => (valid ? <Unchanged release={release} /> : <Changed changed={changed} />)}
    </Read>
  );
}

/** Nothing where it stands as it was signed. Asked anew each time it is shown: the aircraft leaves by the answer. */
export function ReleaseWarning({ orderId }: { orderId: string }) {
  const query = useQuery(api.workOrders.verifyRelease.queryOptions({ input: { id: orderId }, refetchOnMount: 'always' }));
  return (
    <Read query={query} lines={1}>
      {({ valid, changed }) => !valid && <Changed changed={changed} />}
    </Read>
  );
}

/** Stands below who signed it, and when. */
function Unchanged({ release: { contentHash } }: { release: ReleaseRecord }) {
  return (
    <p className={classes.unchanged} data-tone="green">
      <IconShieldCheck className={classes.mark} size={16} aria-hidden />
      {words.unchanged(contentHash.slice(0, 16))}
    </p>
  );
}

function Changed({ changed }: Pick<ReleaseVerification, 'changed'>) {
  const further = changed.length - mostShown;
  return (
    <div className={states.note} data-tone="red" role="alert">
      <IconShieldX className={states.noteIcon} size={18} aria-hidden />
      <div className={states.noteBody}>
        <Text className={states.noteTitle}>{words.changed}</Text>
        <ul className={states.list}>
          {changed.slice(0, mostShown).map(({ what, field }) => (
            <li key={`${what} ${field}`}>{words.item(what, field)}</li>
          ))}
          {further > 0 && <li>{words.more(further)}</li>}
        </ul>
        <Text className={states.why}>{words.whatToDo}</Text>
      </div>
    </div>
  );
}
