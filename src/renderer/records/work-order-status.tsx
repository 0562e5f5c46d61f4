/** The stage of a work order as a badge, wherever an order is named. */
import {
  IconBan,
  IconCircleCheck,
  IconCircleDashed,
  IconClipboardCheck,
  IconClockPause,
  IconFileInvoice,
  IconHourglass,
  IconInbox,
  IconLock,
  IconPackage,
  IconPackageExport,
  IconPlayerPlay,
  IconStethoscope,
  IconThumbDown,
  IconThumbUp,
  type Icon,
} from '@tabler/icons-react';
import { text } from '#renderer/text/text.ts';
import type { WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';
import { StatusBadge, type Tone } from '#renderer/ui/values/status-badge.tsx';

export const workOrderTones: Readonly<Record<WorkOrderStatus, Tone>> = {
  draft: 'neutral',
  received: 'blue',
  diagnosis: 'blue',
  'awaiting-approval': 'amber',
  approved: 'blue',
  declined: 'amber',
  'awaiting-parts': 'amber',
  'in-progress': 'blue',
  'on-hold': 'amber',
  'quality-check': 'amber',
  released: 'green',
  invoiced: 'green',
  'ready-to-return': 'amber',
  closed: 'neutral',
  cancelled: 'neutral',
};

export const workOrderIcons: Readonly<Record<WorkOrderStatus, Icon>> = {
  draft: IconCircleDashed,
  received: IconInbox,
  diagnosis: IconStethoscope,
  'awaiting-approval': IconHourglass,
  approved: IconThumbUp,
  declined: IconThumbDown,
  'awaiting-parts': IconPackage,
  'in-progress': IconPlayerPlay,
  'on-hold': IconClockPause,
  'quality-check': IconClipboardCheck,
  released: IconCircleCheck,
  invoiced: IconFileInvoice,
  'ready-to-return': IconPackageExport,
  closed: IconLock,
  cancelled: IconBan,
};

export function WorkOrderStatusBadge({ status }: { status: WorkOrderStatus }) {
  return <StatusBadge tone={workOrderTones[status]} label={text.workOrders.statuses[status]} icon={workOrderIcons[status]} />;
}
