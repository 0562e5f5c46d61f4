/** Whether it was done or refused, as a badge. */
import { IconBan } from '@tabler/icons-react';
import { text } from '#renderer/text/text.ts';
import { StatusBadge } from '#renderer/ui/values/status-badge.tsx';
import type { AuditSummary } from '#shared/contract/administration/audit.ts';

export function AuditOutcome({ outcome }: Pick<AuditSummary, 'outcome'>) {
  const label = text.audit.outcomes[outcome];
  return outcome === 'done' ? <StatusBadge tone="green" label={label} /> : <StatusBadge tone="red" icon={IconBan} label={label} />;
}
