/** Everything that stands in the way of a transition, as sentences. */
import { Text } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import { text } from '#renderer/text/text.ts';
import type { WorkOrderTransition } from '#shared/contract/work/work-order-record.ts';
import { BlockerWords } from './blocker-words.tsx';
import classes from './transitions.module.css';

interface BlockersProps {
  blockers: WorkOrderTransition['blockers'];
  title?: string;
  /** Closes what they stand in; a link among them leads out of it. */
  onLeave?: () => void;
}

/** Shows nothing where the way is free. */
export function Blockers({ blockers, title = text.workOrders.whyNotYet, onLeave }: BlockersProps) {
  if (blockers.length === 0) return null;
  return (
    <div className={classes.blockers} data-tone="amber">
      <IconHandStop size={18} stroke={1.5} aria-hidden />
      <div>
        <Text fw={600}>{title}</Text>
        <ul className={classes.sentences}>
          {blockers.map(({ code, message, about }) => (
            <li key={`${code} ${about?.id ?? message}`}>
              <BlockerWords words={message} about={about} onLeave={onLeave} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
