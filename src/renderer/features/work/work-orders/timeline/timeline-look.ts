/** The icon and the tone of each kind of thing that happens on an order. */
import {
  IconArrowRight,
  IconChecklist,
  IconClock,
  IconFileInvoice,
  IconGauge,
  IconHandGrab,
  IconLink,
  IconMessage,
  IconPackage,
  IconPaperclip,
  IconPencil,
  IconPlus,
  IconQuote,
  IconReceipt,
  IconRosetteDiscountCheck,
  IconSearch,
  IconUserCheck,
  type Icon,
} from '@tabler/icons-react';
import type { Tone } from '#renderer/ui/values/status-badge.tsx';
import type { TimelineEvent } from './timeline-sentence.ts';

const icons: Readonly<Record<string, Icon>> = {
  created: IconPlus,
  status: IconArrowRight,
  assigned: IconUserCheck,
  changed: IconPencil,
  step: IconChecklist,
  time: IconClock,
  part: IconPackage,
  finding: IconSearch,
  comment: IconMessage,
  attachment: IconPaperclip,
  estimate: IconFileInvoice,
  consent: IconQuote,
  readings: IconGauge,
  release: IconRosetteDiscountCheck,
  handover: IconHandGrab,
  receipt: IconReceipt,
  link: IconLink,
};

/** What moves the order on stands out; a failure does, too. */
function toneOf({ kind, data }: TimelineEvent): Tone {
  if (kind === 'release' || kind === 'handover') return 'green';
  if (kind === 'step' && data['status'] === 'failed') return 'red';
  return kind === 'status' || kind === 'consent' ? 'blue' : 'neutral';
}

export const timelineLook = (event: TimelineEvent): { icon: Icon; tone: Tone } => ({ icon: icons[event.kind] ?? IconPencil, tone: toneOf(event) });
