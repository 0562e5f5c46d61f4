/** The parts of an order: planned, reserved, issued, and what came off for them. */
import { ActionIcon, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { Money } from '#renderer/ui/values/numbers.tsx';
import { Read } from '#renderer/ui/pages/read.tsx';
import { Section } from '#renderer/ui/pages/section.tsx';
import type { OrderPart } from '#shared/contract/work/order-parts.ts';
import type { WorkOrder } from '#shared/contract/work/work-order-record.ts';
import { AddPartDialogue } from './add-part-dialogue.tsx';
import { PartRow } from './part-row.tsx';
import classes from './parts.module.css';

const words = text.orderParts;

type MoneyValue = OrderPart['amount'];

/** The sum of amounts in each currency; parts of one order usually share one. */
function sums(amounts: readonly MoneyValue[]): MoneyValue[] {
  const byCurrency = Map.groupBy(amounts, ({ currency }) => currency);
  return [...byCurrency].map(([currency, same]) => ({ currency, amountMinor: same.reduce((sum, { amountMinor }) => sum + amountMinor, 0) }));
}

export function PartsSection({ order: { id: workOrderId, can, nextTransition } }: { order: WorkOrder }) {
  const [isAdding, setAdding] = useState(false);
  const blocking = new Set(nextTransition?.blockers.flatMap(({ about }) => (about?.entity === 'order-part' ? [about.id] : [])));
  const parts = useQuery(api.orderParts.list.queryOptions({ input: { workOrderId } }));
  const add = can.planParts && (
    <ActionIcon aria-label={words.add} title={words.add} onClick={() => setAdding(true)}>
      <IconPlus size={18} stroke={1.5} />
    </ActionIcon>
  );
  return (
    <Section title={words.title} actions={add}>
      <Read query={parts} lines={2}>
        {({ items }) =>
          items.length > 0 ? (
            <>
              <ul className={classes.parts}>
                {items.map((line) => (
                  <PartRow key={line.id} line={line} blocks={blocking.has(line.id)} />
                ))}
              </ul>
              <Total label={words.total} amounts={items.map(({ amount }) => amount)} />
              <Total label={words.costTotal} amounts={items.flatMap(({ cost }) => (cost ? [cost] : []))} />
            </>
          ) : (
            <Text c="dimmed">{words.empty}</Text>
          )
        }
      </Read>
      {isAdding && <AddPartDialogue workOrderId={workOrderId} onClosed={() => setAdding(false)} />}
    </Section>
  );
}

function Total({ label, amounts }: { label: string; amounts: readonly MoneyValue[] }) {
  return sums(amounts).map((value) => (
    <div key={value.currency} className={classes.total}>
      <span>{label}</span>
      <Money value={value} />
    </div>
  ));
}
