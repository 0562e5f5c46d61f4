/** The time recorded on an order: start and stop in large, what is recorded below. */
import { ActionIcon, Button, Text } from '@mantine/core';
import { IconClockPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { spokenMinutes } from '#renderer/ui/values/duration.ts';
import { Money } from '#renderer/ui/values/numbers.tsx';
import { Read } from '#renderer/ui/pages/read.tsx';
import { Section } from '#renderer/ui/pages/section.tsx';
import type { TimeEntry } from '#shared/contract/work/time.ts';
import type { WorkOrder } from '#shared/contract/work/work-order-record.ts';
import { TimeDialogue } from './time-dialogue.tsx';
import { TimeRow } from './time-row.tsx';
import classes from './time.module.css';
import { TimerButton } from './timer-button.tsx';

const words = text.orderTime;
const shownAtFirst = 6;

export function TimeSection({ order }: { order: WorkOrder }) {
  const { id: workOrderId, can } = order;
  const [asked, ask] = useState<'new' | TimeEntry>();
  const [showsAll, setShowsAll] = useState(false);
  const time = useQuery(api.time.list.queryOptions({ input: { workOrderId, limit: 200 } }));
  const enter = can.recordTime && (
    <ActionIcon aria-label={words.enter} title={words.enter} onClick={() => ask('new')}>
      <IconClockPlus size={18} stroke={1.5} />
    </ActionIcon>
  );
  return (
    <Section title={words.title} actions={enter}>
      <TimerButton order={order} />
      <Read query={time} lines={2}>
        {({ items, total }) =>
          items.length > 0 ? (
            <>
              <ul className={classes.entries}>
                {(showsAll ? items : items.slice(0, shownAtFirst)).map((entry) => (
                  <TimeRow key={entry.id} entry={entry} onEdit={() => ask(entry)} />
                ))}
              </ul>
              {items.length > shownAtFirst && !showsAll && (
                <Button variant="subtle" color="gray" onClick={() => setShowsAll(true)}>
                  {text.shell.showAll}
                </Button>
              )}
              {total && (
                <div className={classes.total}>
                  <span>{words.total}</span>
                  <strong>{spokenMinutes(total.minutes)}</strong>
                </div>
              )}
              {total?.labour !== undefined && (
                <div className={classes.labour}>
                  <span>{words.labour}</span>
                  {total.labour === null ? <span>{words.noRate}</span> : <Money value={total.labour} />}
                </div>
              )}
            </>
          ) : (
            <Text c="dimmed">{words.empty}</Text>
          )
        }
      </Read>
      {asked && <TimeDialogue workOrderId={workOrderId} entry={asked === 'new' ? null : asked} onClosed={() => ask(undefined)} />}
    </Section>
  );
}
