/** The aircraft is received: what was made, and the ways on. */
import { Button } from '@mantine/core';
import { IconCircleCheck, IconPrinter } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import { text } from '#renderer/text/text.ts';
import { aircraftModel } from '#renderer/records/aircraft-title.ts';
import { EmptyState } from '#renderer/ui/pages/empty-state.tsx';
import { focusHere } from '#renderer/ui/actions/focus-here.ts';
import { Page } from '#renderer/ui/pages/page.tsx';
import { printReceipt } from './print-receipt.ts';
import type { Received } from './use-receive.ts';

const words = text.intake.done;

export function ReceivedPage({ received: { order, hadArrived }, onNext }: { received: Received; onNext: () => void }) {
  const { mutate: print, isPending } = useMutation({ mutationFn: printReceipt });
  const { id, number, aircraft, customer, can } = order;
  return (
    <Page face="work" title={text.intake.title}>
      <EmptyState
        icon={IconCircleCheck}
        title={words.title(number)}
        body={hadArrived ? words.wasThere : words.body(aircraft ? aircraftModel(aircraft) : '', customer?.name ?? '')}
      >
        {can.print && (
          <Button variant="default" loading={isPending} leftSection={<IconPrinter size={16} stroke={1.5} />} onClick={() => print(id)}>
            {words.print}
          </Button>
        )}
        <Button variant="default" component={Link} to={`/work-orders/${id}`}>
          {words.open}
        </Button>
        <Button ref={focusHere} onClick={onNext}>
          {words.next}
        </Button>
      </EmptyState>
    </Page>
  );
}
