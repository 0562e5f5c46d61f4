/** Everything that happened on an order, latest first. */
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { Read } from '#renderer/ui/pages/read.tsx';
import { Section } from '#renderer/ui/pages/section.tsx';
import { Timeline, type TimelineItem } from './timeline.tsx';
import type { WorkOrder } from '#shared/contract/work/work-order-record.ts';
import { timelineLook } from './timeline-look.ts';
import { timelineRemark, timelineSentence, type TimelineEvent } from './timeline-sentence.ts';

const words = text.workOrders;

const toItem = (event: TimelineEvent): TimelineItem => ({
  key: event.id,
  at: event.at,
  by: event.by.name,
  what: timelineSentence(event),
  body: timelineRemark(event),
  ...timelineLook(event),
});

export function TimelineSection({ order: { id } }: { order: WorkOrder }) {
  const timeline = useInfiniteQuery(
    api.workOrders.timeline.infiniteOptions({
      input: (cursor: string | undefined) => ({ id, limit: 20, cursor }),
      initialPageParam: undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor,
    }),
  );
  return (
    <Section title={words.timeline}>
      <Read query={timeline} lines={6}>
        {({ pages }) => <Timeline label={words.timeline} items={pages.flatMap(({ items }) => items.map(toItem))} />}
      </Read>
      {timeline.hasNextPage && (
        <Button variant="subtle" color="gray" loading={timeline.isFetchingNextPage} onClick={() => void timeline.fetchNextPage()}>
          {words.earlier}
        </Button>
      )}
    </Section>
  );
}
