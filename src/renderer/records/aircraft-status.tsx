/** Whether an aircraft may fly, as a badge, wherever one is named. */
import { IconBan, IconCircleCheck, IconClockExclamation, IconHeartOff, IconTool, type Icon } from '@tabler/icons-react';
import { text } from '#renderer/text/text.ts';
import type { AircraftStatus } from '#shared/contract/fleet/aircraft.ts';
import { StatusBadge, type Tone } from '#renderer/ui/values/status-badge.tsx';

const tones: Readonly<Record<AircraftStatus, Tone>> = {
  airworthy: 'green',
  'due-soon': 'amber',
  overdue: 'red',
  grounded: 'red',
  'in-workshop': 'blue',
  retired: 'neutral',
};

const icons: Readonly<Record<AircraftStatus, Icon>> = {
  airworthy: IconCircleCheck,
  'due-soon': IconClockExclamation,
  overdue: IconClockExclamation,
  grounded: IconBan,
  'in-workshop': IconTool,
  retired: IconHeartOff,
};

export function AircraftStatusBadge({ status }: { status: AircraftStatus }) {
  return <StatusBadge tone={tones[status]} label={text.fleet.statuses[status]} icon={icons[status]} />;
}
