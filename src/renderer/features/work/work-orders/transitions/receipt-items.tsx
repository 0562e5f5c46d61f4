/** Menu items for the intake receipt: it is printed as it was given; where something is another by now, a new one can be given. */
import { Menu } from '@mantine/core';
import { IconPrinter, IconReceipt } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { downloadFile } from '#renderer/api/files.ts';
import { text } from '#renderer/text/text.ts';
import { spokenInstant } from '#renderer/ui/values/dates.ts';
import type { WorkOrder } from '#shared/contract/work/work-order-record.ts';
import classes from './transitions.module.css';

const words = text.workOrders.receipts;

export function ReceiptItems({ order: { id, can } }: { order: WorkOrder }) {
  // Until it is known what was given before, the latest can be printed all the same.
  const { data } = useQuery(api.workOrders.receipts.queryOptions({ input: { id } }));
  const { mutate: print } = useMutation({
    mutationFn: (receiptId?: string) => downloadFile('documents.intakeReceipt', { id, ...(receiptId && { receiptId }) }),
  });
  const { mutate: renew } = useMutation(api.workOrders.renewReceipt.mutationOptions({ onSuccess: (made) => print(made.id) }));
  const [latest, ...earlier] = data?.items ?? [];
  const changed = latest?.changed ?? [];
  return (
    <>
      <Menu.Item leftSection={<IconPrinter size={16} stroke={1.5} />} onClick={() => print(undefined)}>
        {text.workOrders.print.intakeReceipt}
        {changed.length > 0 && <span className={classes.menuWhy}>{words.asGiven(latest?.signedBy ?? null)}</span>}
      </Menu.Item>
      {changed.length > 0 && can.renewReceipt && (
        <Menu.Item leftSection={<IconReceipt size={16} stroke={1.5} />} onClick={() => renew({ id })}>
          {words.renew}
          <span className={classes.menuWhy}>{words.changed(changed)}</span>
        </Menu.Item>
      )}
      {earlier.map((receipt) => (
        <Menu.Item key={receipt.id} leftSection={<IconPrinter size={16} stroke={1.5} />} onClick={() => print(receipt.id)}>
          {words.earlier(spokenInstant(receipt.createdAt))}
          {receipt.signedBy !== null && <span className={classes.menuWhy}>{words.asGiven(receipt.signedBy)}</span>}
        </Menu.Item>
      ))}
    </>
  );
}
