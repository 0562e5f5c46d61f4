/** Menu items that print: each document opens as PDF, ready for the printer. */
import { Menu } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { downloadFile } from '#renderer/api/files.ts';
import { text } from '#renderer/text/text.ts';
import type { WorkOrder } from '#shared/contract/work/work-order-record.ts';

const documents = {
  workOrder: { operation: 'documents.workOrder' },
  intakeReceipt: { operation: 'documents.intakeReceipt' },
  releaseRecord: { operation: 'documents.releaseRecord' },
  verifiedRelease: { operation: 'documents.releaseRecord', verified: true },
} as const satisfies Record<string, { operation: string; verified?: boolean }>;
type Document = keyof typeof documents;

export function PrintItems({ order: { id, can, receivedAt, release } }: { order: WorkOrder }) {
  const { mutate: print } = useMutation({
    mutationFn: (document: Document) => {
      const { operation, ...options } = documents[document];
      return downloadFile(operation, { id, ...options });
    },
  });
  const exists: Record<Document, boolean> = {
    workOrder: true,
    intakeReceipt: receivedAt !== null,
    releaseRecord: release !== null,
    verifiedRelease: release !== null,
  };
  if (!can.print) return null;
  return (
    <>
      <Menu.Divider />
      {(Object.keys(documents) as Document[])
        .filter((document) => exists[document])
        .map((document) => (
          <Menu.Item key={document} leftSection={<IconPrinter size={16} stroke={1.5} />} onClick={() => print(document)}>
            {text.workOrders.print[document]}
          </Menu.Item>
        ))}
    </>
  );
}
