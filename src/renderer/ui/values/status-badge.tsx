/** A status: colour, icon and word together, so that none has to speak alone. */
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconClockPause, IconPlayerPlay, type Icon } from '@tabler/icons-react';
import classes from './small.module.css';

/** Neutral: draft, closed. Blue: moving. Amber: waits for somebody. Red: late, blocked. Green: released, passed. */
export type Tone = 'neutral' | 'blue' | 'amber' | 'red' | 'green';

const toneIcons: Record<Tone, Icon> = {
  neutral: IconCircleDashed,
  blue: IconPlayerPlay,
  amber: IconClockPause,
  red: IconAlertTriangle,
  green: IconCircleCheck,
};

interface StatusBadgeProps {
  tone: Tone;
  label: string;
  /** Where the tone's usual icon would say the wrong thing. */
  icon?: Icon;
}

export function StatusBadge({ tone, label, icon }: StatusBadgeProps) {
  const StatusIcon = icon ?? toneIcons[tone];
  return (
    <span className={classes.badge} data-tone={tone} title={label}>
      <StatusIcon size={14} stroke={2} aria-hidden />
      <span>{label}</span>
    </span>
  );
}
