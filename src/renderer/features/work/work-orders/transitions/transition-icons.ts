/** The icon of each transition in a menu. */
import {
  IconArrowBackUp,
  IconBan,
  IconCheck,
  IconClipboardCheck,
  IconClockPause,
  IconFileInvoice,
  IconHandGrab,
  IconHourglass,
  IconInbox,
  IconPackage,
  IconPackageExport,
  IconPlayerPlay,
  IconRosetteDiscountCheck,
  IconStethoscope,
  IconX,
  type Icon,
} from '@tabler/icons-react';
import type { WorkOrderAction } from '#shared/contract/work/work-order-status.ts';

export const transitionIcons: Readonly<Record<WorkOrderAction, Icon>> = {
  receive: IconInbox,
  diagnose: IconStethoscope,
  'request-approval': IconHourglass,
  approve: IconCheck,
  decline: IconX,
  start: IconPlayerPlay,
  'await-parts': IconPackage,
  hold: IconClockPause,
  resume: IconPlayerPlay,
  'send-to-check': IconClipboardCheck,
  rework: IconArrowBackUp,
  release: IconRosetteDiscountCheck,
  invoice: IconFileInvoice,
  'prepare-return': IconPackageExport,
  close: IconHandGrab,
  cancel: IconBan,
};
