/** Photos and files of an order: chosen, dropped anywhere on the section, or pasted. */
import { Text } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { AddFiles } from '#renderer/records/attachments/add-files.tsx';
import { AttachmentTiles } from '#renderer/records/attachments/attachment-tiles.tsx';
import { DropTarget } from '#renderer/records/attachments/drop-target.tsx';
import { FilesOnTheirWay } from '#renderer/records/attachments/files-on-their-way.tsx';
import type { Attaching } from '#renderer/records/attachments/use-attaching.ts';
import { Read } from '#renderer/ui/pages/read.tsx';
import { Section } from '#renderer/ui/pages/section.tsx';
import type { WorkOrder } from '#shared/contract/work/work-order-record.ts';
import classes from './attachments.module.css';

const words = text.attachments;

interface AttachmentsSectionProps {
  order: WorkOrder;
  /** Shared with the bar at the foot of a tablet. */
  attaching: Attaching;
}

export function AttachmentsSection({ order: { id, can }, attaching }: AttachmentsSectionProps) {
  const attachments = useQuery(api.attachments.list.queryOptions({ input: { subject: 'work-order', subjectId: id } }));

  useWindowEvent('paste', ({ clipboardData }) => {
    const files = clipboardData?.files;
    if (can.attach && files && files.length > 0) attaching.add(files);
  });

  return (
    <Section title={words.title}>
      <DropTarget attaching={attaching} enabled={can.attach}>
        <div className={classes.content}>
          <Read query={attachments} lines={2}>
            {({ items }) => (items.length > 0 ? <AttachmentTiles attachments={items} label={words.title} /> : <Text c="dimmed">{words.empty}</Text>)}
          </Read>
          <FilesOnTheirWay attaching={attaching} />
          {can.attach && (
            <div className={classes.add}>
              <AddFiles attaching={attaching} takes="files" />
              <span className={classes.hint}>{words.hint}</span>
            </div>
          )}
        </div>
      </DropTarget>
    </Section>
  );
}
