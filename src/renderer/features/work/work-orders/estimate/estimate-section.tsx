/** What the work would cost: the estimate in force, how to write one, and the older ones. */
import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { Read } from '#renderer/ui/pages/read.tsx';
import { Section } from '#renderer/ui/pages/section.tsx';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import type { Estimate } from '#shared/contract/work/estimates.ts';
import type { WorkOrder } from '#shared/contract/work/work-order-record.ts';
import { EstimateView } from './estimate-view.tsx';
import classes from './estimate.module.css';
import { ChangeEstimate, NewEstimate } from './write-estimate.tsx';

const words = text.estimates;

export function EstimateSection({ order: { id: workOrderId, can, billing, status } }: { order: WorkOrder }) {
  // Whoever may not write one would wait without knowing for whom.
  const mayOnlyWait = !useMay()('service:estimate:issue');
  const [writing, setWriting] = useState<'new' | Estimate>();
  const close = () => setWriting(undefined);
  const estimates = useQuery(api.estimates.list.queryOptions({ input: { workOrderId } }));
  return (
    <Section title={words.title}>
      {writing === 'new' && <NewEstimate workOrderId={workOrderId} onClose={close} />}
      {typeof writing === 'object' && <ChangeEstimate draft={writing} onClose={close} />}
      {!writing && (
        <Read query={estimates} lines={2}>
          {({ items }) => {
            const [latest, ...older] = items;
            return (
              <>
                {latest ? <EstimateView estimate={latest} /> : <Text c="dimmed">{words.empty}</Text>}
                {mayOnlyWait && latest?.status === 'draft' && <Text c="dimmed">{words.othersIssue}</Text>}
                {mayOnlyWait && !latest && billing === 'quote' && status === 'diagnosis' && <Text c="dimmed">{words.othersWrite}</Text>}
                <Group gap={8} mt={12}>
                  {latest?.can.issue && <IssueButton estimate={latest} />}
                  {latest?.can.update && (
                    <Button variant="default" onClick={() => setWriting(latest)}>
                      {words.edit}
                    </Button>
                  )}
                  {can.issueEstimate && !latest?.can.update && (
                    <Button variant="default" onClick={() => setWriting('new')}>
                      {latest ? words.writeNew : words.write}
                    </Button>
                  )}
                </Group>
                {older.length > 0 && (
                  <details className={classes.older}>
                    <summary>{words.older(older.length)}</summary>
                    {older.map((estimate) => (
                      <EstimateView key={estimate.id} estimate={estimate} />
                    ))}
                  </details>
                )}
              </>
            );
          }}
        </Read>
      )}
    </Section>
  );
}

function IssueButton({ estimate: { id, version } }: { estimate: Estimate }) {
  const { mutate: issue, isPending } = useMutation(api.estimates.issue.mutationOptions({ onSuccess: () => toastDone(words.issued) }));
  return (
    <Button loading={isPending} variant="default" onClick={() => issue({ id, version })}>
      {words.issue}
    </Button>
  );
}
