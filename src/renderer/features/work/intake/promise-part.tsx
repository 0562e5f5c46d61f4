/** What is promised: when, how urgently, who pays, who takes it on. */
import { SegmentedControl, Select, Text } from '@mantine/core';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { InstantInput } from '#renderer/ui/form/instant-input.tsx';
import { personChoices } from '#renderer/records/record-choices.ts';
import { RecordSelect } from '#renderer/ui/form/record-select.tsx';
import type { WorkOrder } from '#shared/contract/work/work-order-record.ts';
import { priorities, type Priority } from '#shared/contract/work/work-order-status.ts';
import type { IntakePart } from './intake-part.ts';
import classes from './intake.module.css';

const { fields } = text.intake;
const { billings, priorities: priorityNames } = text.workOrders;
const billingChoices = Object.entries(billings).map(([value, label]) => ({ value, label }));

export function PromisePart({ values: { promisedAt, priority, billing, assigneeId }, set, fault }: IntakePart) {
  const mayAssign = useMay()('service:workorder:assign');
  return (
    <>
      <InstantInput label={fields.promisedAt} value={promisedAt} error={fault('promisedAt')} onChange={(next) => set({ promisedAt: next })} />
      <div>
        <Text component="span" className={classes.label}>
          {fields.priority}
        </Text>
        <SegmentedControl<Priority>
          fullWidth
          aria-label={fields.priority}
          value={priority}
          onChange={(next) => set({ priority: next })}
          data={priorities.map((value) => ({ value, label: priorityNames[value] }))}
        />
      </div>
      <Select label={fields.billing} data={billingChoices} value={billing} onChange={(next) => next && set({ billing: next as WorkOrder['billing'] })} />
      {mayAssign && <RecordSelect label={fields.assigneeId} {...personChoices} value={assigneeId} onChange={(next) => set({ assigneeId: next })} />}
    </>
  );
}
