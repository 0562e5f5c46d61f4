/** Menu items that print: each document opens as PDF, ready for the printer. */
import { Menu } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { downloadFile } from '#renderer/api/files.ts';
import { text } from '#renderer/text/text.ts';
import type { WorkOrder } from '#shared/contract/work/work-order-record.ts';
import { ReceiptItems } from './receipt-items.tsx';

const documents = {
  workOrder: { operation: 'documents.workOrder' },
  releaseRecord: { operation: 'documents.releaseRecord' },
  verifiedRelease: { operation: 'documents.releaseRecord', verified: true },
} as const satisfies Record<string, { operation: string; verified?: boolean }>;
type Document = keyof typeof documents;

export function PrintItems({ order }: { order: WorkOrder }) {
  const { id, can, receivedAt, release } = order;
  const { mutate: print } = useMutation({
    mutationFn: (document: Document) => {
      const { operation, ...options } = documents[document];
      return downloadFile(operation, { id, ...options });
    },
  });
  if (!can.print) return null;
  const releases: Document[] = release === null ? [] : ['releaseRecord', 'verifiedRelease'];
  const item = (document: Document) => (
    <Menu.Item key={document} leftSection={<IconPrinter size={16} stroke={1.5} />} onClick={() => print(document)}>
      {text.workOrders.print[document]}
    </Menu.Item>
  );
  return (
    <>
      <Menu.Divider />
      {item('workOrder')}
      {receivedAt !== null && <ReceiptItems order={order} />}
      {releases.map(item)}
    </>
  );
}
