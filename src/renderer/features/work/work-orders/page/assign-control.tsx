/** Who does the work, and the way to change it. */
import { Button } from '@mantine/core';
import { IconTool, IconUserCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import type { WorkOrder } from '#shared/contract/work/work-order-record.ts';
import { AssignDialogue } from './assign-dialogue.tsx';
import classes from './order-head.module.css';

const words = text.workOrders;

export function AssignControl({ order }: { order: WorkOrder }) {
  const [asked, ask] = useState(false);
  const { id, version, assignee, team, can } = order;
  const { mutate: take, isPending } = useMutation(api.workOrders.take.mutationOptions({ onSuccess: () => toastDone(words.taken) }));
  const names = [assignee?.name, team?.name].filter(Boolean).join(' · ');
  return (
    <div className={classes.fact}>
      <dt>
        <IconTool size={16} stroke={1.5} aria-label={words.fields.assignee} />
      </dt>
      <dd>{names || <span className={classes.none}>{words.unassigned}</span>}</dd>
      {can.take && (
        <dd>
          <Button variant="default" loading={isPending} onClick={() => take({ id, version })}>
            {words.take}
          </Button>
        </dd>
      )}
      {can.assign && (
        <dd>
          <Button variant="subtle" color="gray" leftSection={<IconUserCheck size={16} stroke={1.5} />} onClick={() => ask(true)}>
            {words.assign}
          </Button>
        </dd>
      )}
      {asked && <AssignDialogue order={order} onClosed={() => ask(false)} />}
    </div>
  );
}
