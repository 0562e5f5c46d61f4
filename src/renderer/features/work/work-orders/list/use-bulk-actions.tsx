/** What can be done to many orders at once: assign, prioritise, promise; each asks in a dialogue and tells how it went. */
import { IconCalendarDue, IconFlag, IconUserCheck } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import type { SelectionAction } from '#renderer/ui/list/list.ts';
import type { WorkOrderSummary } from '#shared/contract/work/work-order-record.ts';
import { BulkDialogue, type BulkChange } from './bulk-dialogue.tsx';

interface Asked {
  change: BulkChange;
  orders: readonly WorkOrderSummary[];
  answer: (changed: boolean) => void;
}

const { bulk } = text.workOrders;
const iconSize = { size: 16, stroke: 1.5 };

/** The actions for the selection bar, and the dialogue they open. */
export function useBulkActions(): { actions: readonly SelectionAction<WorkOrderSummary>[]; dialogue: ReactNode } {
  const may = useMay();
  const [asked, setAsked] = useState<Asked>();

  const ask = (change: BulkChange) => (orders: readonly WorkOrderSummary[]) =>
    new Promise<boolean>((answer) => {
      setAsked({ change, orders, answer });
    });

  const all: SelectionAction<WorkOrderSummary>[] = [
    ...(may('service:workorder:assign') ? [{ label: bulk.assign, icon: <IconUserCheck {...iconSize} />, run: ask('assign') }] : []),
    { label: bulk.prioritise, icon: <IconFlag {...iconSize} />, run: ask('prioritise') },
    { label: bulk.promise, icon: <IconCalendarDue {...iconSize} />, run: ask('promise') },
  ];

  return {
    actions: may('service:workorder:bulkupdate') ? all : [],
    dialogue: asked && (
      <BulkDialogue
        change={asked.change}
        orders={asked.orders}
        onClosed={(changed) => {
          asked.answer(changed);
          setAsked(undefined);
        }}
      />
    ),
  };
}
