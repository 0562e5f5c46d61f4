/** Today: what waits for this person now. The sections follow the permissions, not the name of a role. */
import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { useMay } from '#renderer/api/session.ts';
import { locale, text } from '#renderer/text/text.ts';
import { Page } from '#renderer/ui/pages/page.tsx';
import { useNow } from '#renderer/ui/values/use-now.ts';
import { Queue } from './queue.tsx';
import { myTasks, planningQueues, queues, type QueueDefinition } from './queues.ts';
import { RunningTimer } from './running-timer.tsx';
import { StageBars } from './stage-bars.tsx';
import classes from './today.module.css';
import { WorkshopFigures } from './workshop-figures.tsx';

const dayFormat = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' });
const tasksShown = 12;
const rowsShown = 5;

export default function TodayPage() {
  const may = useMay();
  const works = may(myTasks.permission);
  // Whoever works on aircraft sees their own work first; the whole workshop is for those who plan or only look.
  const overlooks = may('insight:dashboard:view') && (may('service:workorder:assign') || !may('service:workorder:work'));
  const dashboard = useQuery({ ...api.insight.dashboard.queryOptions(), enabled: overlooks });

  const cardsOf = (all: readonly QueueDefinition[]) => {
    const seen = all.filter(({ permission }) => may(permission));
    return seen.map((queue) => <Queue key={queue.key} queue={queue} shown={seen.length === 1 ? tasksShown : rowsShown} />);
  };
  const planning = cardsOf(planningQueues);
  const stages = overlooks ? [<StageBars key="stages" dashboard={dashboard} />] : [];
  const cards = [
    ...planning,
    ...(planning.length > 0 ? stages : []),
    ...(works && overlooks ? [<Queue key={myTasks.key} queue={myTasks} shown={rowsShown} changesStage />] : []),
    ...cardsOf(queues),
    ...(planning.length > 0 ? [] : stages),
  ];
  return (
    <Page face="work" title={text.today.title} above={dayFormat.format(useNow())}>
      <div className={classes.page}>
        {may('service:time:record') && <RunningTimer />}
        {overlooks && <div className={classes.figuresPlace}>{dashboard.data && <WorkshopFigures dashboard={dashboard.data} />}</div>}
        {works && !overlooks && <Queue queue={myTasks} shown={tasksShown} changesStage />}
        {/* Columns of their own, so that a card that grows moves only those below it. */}
        <div className={classes.columns} data-single={cards.length === 1 || undefined}>
          {[0, 1].map((column) => (
            <div key={column} className={classes.column}>
              {cards.filter((_card, index) => index % 2 === column)}
            </div>
          ))}
        </div>
      </div>
    </Page>
  );
}
