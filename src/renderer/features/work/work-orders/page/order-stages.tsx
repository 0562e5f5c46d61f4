/** The stages of an order with who and when on each. */
import { useSession } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { dayOfYear, exactInstant } from '#renderer/ui/values/dates.ts';
import { StageLine } from './stage-line.tsx';
import { workOrderTones } from '#renderer/records/work-order-status.tsx';
import type { WorkOrder } from '#shared/contract/work/work-order-record.ts';
import { stageMarks } from './stages.ts';

const words = text.workOrders;

/** There is little room under a stage; the whole name stands in the hint. */
const firstName = (name: string) => name.split(' ')[0] ?? name;

export function OrderStages({ order }: { order: WorkOrder }) {
  const { application } = useSession().me;
  return (
    <StageLine
      label={words.stageLine}
      stages={stageMarks(order, application.stages).map(({ status, state, entry }) => {
        const label = words.statuses[status];
        const told = entry ? words.stageBy(label, entry.by, exactInstant(entry.at)) : undefined;
        return {
          key: status,
          label,
          state,
          tone: workOrderTones[status],
          detail: entry && `${firstName(entry.by)} · ${dayOfYear(entry.at)}`,
          hint: entry?.reason ? `${told}\n${entry.reason}` : told,
        };
      })}
    />
  );
}
