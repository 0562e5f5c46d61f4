/** The dashboard: what is in hand, what is late, what was done; every figure leads to the orders behind it. */
import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { locale, text } from '#renderer/text/text.ts';
import { DateText } from '#renderer/ui/values/date-text.tsx';
import { spokenMinutes } from '#renderer/ui/values/duration.ts';
import { ErrorState } from '#renderer/ui/pages/error-state.tsx';
import { orderListAddress } from '#renderer/records/order-list-address.ts';
import { Page } from '#renderer/ui/pages/page.tsx';
import { ShowAll } from '#renderer/ui/pages/show-all.tsx';
import { RecordSkeleton } from '#renderer/ui/pages/skeletons.tsx';
import { workOrderTones } from '#renderer/records/work-order-status.tsx';
import type { Dashboard } from '#shared/contract/insight/insight.ts';
import type { ChartPart } from './chart-part.ts';
import { ChartSection } from './chart-section.tsx';
import { DashboardFigures } from './dashboard-figures.tsx';
import { isOpen, releasedOrders } from './drill-down.ts';
import classes from './insight.module.css';

const words = text.insight;
const weekFormat = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });

const stageParts = ({ stages }: Dashboard): ChartPart[] =>
  stages
    .filter(({ status, count }) => count > 0 && isOpen(status))
    .map(({ status, count }) => ({
      label: text.workOrders.statuses[status],
      value: count,
      spoken: String(count),
      tone: workOrderTones[status],
      to: orderListAddress({ status: [status] }),
    }));

const weekParts = ({ releasedPerWeek }: Dashboard): ChartPart[] =>
  // A week is a date without a time zone: noon is the same day everywhere.
  releasedPerWeek.map(({ weekStart, count }) => ({
    label: weekFormat.format(new Date(`${weekStart}T12:00`)),
    value: count,
    spoken: String(count),
    tone: 'green',
  }));

const hourParts = ({ hoursThisWeek }: Dashboard): ChartPart[] =>
  hoursThisWeek.map(({ person, minutes }) => ({
    label: person.name,
    value: minutes / 60,
    spoken: spokenMinutes(minutes),
    to: orderListAddress({ assigneeId: person.id }),
  }));

export default function DashboardPage() {
  const { data, error, refetch, isFetching } = useQuery(api.insight.dashboard.queryOptions());
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <RecordSkeleton />;
  return (
    <Page
      face="insight"
      title={words.title}
      above={
        <>
          {words.refreshed} <DateText at={data.refreshedAt} />
        </>
      }
      actions={
        <Button variant="default" loading={isFetching} leftSection={<IconRefresh size={16} stroke={1.5} />} onClick={() => void refetch()}>
          {words.refresh}
        </Button>
      }
    >
      <div className={classes.page}>
        <DashboardFigures dashboard={data} />
        <div className={classes.charts}>
          <ChartSection
            title={words.stages.title}
            columns={[words.stages.stage, words.stages.orders]}
            parts={stageParts(data)}
            bars="lying"
            empty={words.stages.empty}
          />
          <div className={classes.column}>
            <ChartSection
              title={words.weeks.title}
              columns={[words.weeks.week, words.weeks.released]}
              parts={weekParts(data)}
              bars="standing"
              empty={words.weeks.empty}
              also={<ShowAll to={releasedOrders} label={words.weeks.all} />}
            />
            <ChartSection
              title={words.hours.title}
              columns={[words.hours.person, words.hours.hours]}
              parts={hourParts(data)}
              bars="lying"
              empty={words.hours.empty}
            />
          </div>
        </div>
      </div>
    </Page>
  );
}
