/** What was found on an order's aircraft, with photos of before and after side by side. */
import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { Read } from '#renderer/ui/pages/read.tsx';
import { Section } from '#renderer/ui/pages/section.tsx';
import type { WorkOrder } from '#shared/contract/work/work-order-record.ts';
import { AddFinding } from './add-finding.tsx';
import { FindingCard } from './finding-card.tsx';
import classes from './findings.module.css';

const words = text.findings;

export function FindingsSection({ order: { id: workOrderId, can } }: { order: WorkOrder }) {
  const [isAdding, setAdding] = useState(false);
  const findings = useQuery(api.findings.list.queryOptions({ input: { workOrderId, limit: 200 } }));
  const add = can.recordFindings && !isAdding && (
    <Button variant="default" leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => setAdding(true)}>
      {words.add}
    </Button>
  );
  return (
    <Section title={words.title} actions={add}>
      {isAdding && <AddFinding workOrderId={workOrderId} onClose={() => setAdding(false)} />}
      <Read query={findings} lines={1}>
        {({ items }) =>
          items.length > 0 ? (
            <ul className={classes.findings}>
              {items.map((finding) => (
                <FindingCard key={finding.id} finding={finding} mayAttach={can.attach && can.recordFindings} />
              ))}
            </ul>
          ) : (
            !isAdding && <Text c="dimmed">{words.empty}</Text>
          )
        }
      </Read>
    </Section>
  );
}
