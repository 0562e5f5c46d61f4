/** What was done on an order, gathered for whoever signs it; parts that the person may not see are left out. */
import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { spokenDay } from '#renderer/ui/values/dates.ts';
import type { WorkOrder } from '#shared/contract/work/work-order-record.ts';

export interface WorkDone {
  /** `MR-050 Fifty-hour inspection, revision 3`. */
  readonly procedures: readonly string[];
  readonly waived: readonly { title: string; reason: string }[];
  readonly deferred: readonly string[];
  /** What was done about what was found. */
  readonly rectified: readonly string[];
}

const unique = (names: readonly string[]) => [...new Set(names)];

/** Undefined until all of it is read. */
export function useWorkDone({ id: workOrderId }: Pick<WorkOrder, 'id'>): WorkDone | undefined {
  const may = useMay();
  const input = { workOrderId };
  const { data: checklist, isLoading: readsSteps } = useQuery({ ...api.checklist.list.queryOptions({ input }), enabled: may('service:checkliststep:view') });
  const { data: findings, isLoading: readsFindings } = useQuery({ ...api.findings.list.queryOptions({ input }), enabled: may('service:finding:view') });
  if (readsSteps || readsFindings) return undefined;
  const steps = checklist?.items ?? [];
  const found = findings?.items ?? [];
  const { revision } = text.checklist;
  return {
    procedures: unique(steps.flatMap(({ procedure }) => (procedure ? [`${procedure.code} ${procedure.name}, ${revision(procedure.revision)}`] : []))),
    waived: steps.flatMap(({ title, waivedReason }) => (waivedReason === null ? [] : [{ title, reason: waivedReason }])),
    deferred: found.flatMap(({ title, deferral }) => (deferral ? [`${title} (${text.findings.deferred(spokenDay(deferral.until), deferral.consentBy)})`] : [])),
    rectified: found.flatMap(({ rectification }) => (rectification === null ? [] : [rectification])),
  };
}
