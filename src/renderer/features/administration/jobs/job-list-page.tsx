/** Jobs, newest first: those of everybody for whoever may see them, the own ones for everybody else. */
import { IconPlayerStop, IconProgress } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { api } from '#renderer/api/client.ts';
import { useMay } from '#renderer/api/session.ts';
import { jobName, spokenJobDuration, spokenRequester } from '#renderer/records/jobs/job-words.ts';
import { JobProgress } from '#renderer/records/jobs/job-progress.tsx';
import { JobStateBadge } from '#renderer/records/jobs/job-state.tsx';
import { text } from '#renderer/text/text.ts';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import { columnsOf } from '#renderer/ui/list/columns-of.ts';
import { ListPage } from '#renderer/ui/list/list-page.tsx';
import type { Filter, ListView, SelectionAction } from '#renderer/ui/list/list.ts';
import { EmptyState } from '#renderer/ui/pages/empty-state.tsx';
import { DateText } from '#renderer/ui/values/date-text.tsx';
import { jobStates, type Job } from '#shared/contract/ground/jobs.ts';
import { jobColumns } from '#shared/lists/jobs.ts';
import { JobPreview } from './job-facts.tsx';

const words = text.jobs;
const { fields } = words;
const pathOf = ({ id }: Job) => `/jobs/${id}`;

const columns = columnsOf(jobColumns, { first: ['kind', 'createdAt'], second: ['state', 'progress'], who: 'requestedBy' }, [
  {
    key: 'kind',
    width: 220,
    grow: true,
    cell: (job) => (
      <Link to={pathOf(job)} tabIndex={-1}>
        {jobName(job)}
      </Link>
    ),
  },
  { key: 'state', width: 120, cell: (job) => <JobStateBadge job={job} /> },
  { key: 'progress', width: 200, cell: (job) => <JobProgress job={job} /> },
  { key: 'createdAt', width: 150, cell: ({ createdAt }) => <DateText at={createdAt} /> },
  { key: 'requestedBy', width: 170, cell: (job) => spokenRequester(job) },
  { key: 'duration', width: 100, align: 'end', cell: (job) => spokenJobDuration(job) },
  { key: 'endedAt', width: 150, optional: true, cell: ({ endedAt }) => <DateText at={endedAt} /> },
]);

const filters: readonly Filter[] = [
  { kind: 'choices', key: 'state', label: fields.state, choices: jobStates.map((value) => ({ value, label: words.states[value] })) },
  { kind: 'choice', key: 'kind', label: fields.kind, choices: Object.entries(words.kinds).map(([value, label]) => ({ value, label })) },
];

const views: readonly ListView[] = [
  { label: words.views.all, query: '' },
  { label: words.views.active, query: 'state=waiting&state=running' },
  { label: words.views.failed, query: 'state=failed' },
];

/** Stops those of the selection that can be stopped, and says how many; where none can, it says so and the selection stays. */
function useStopSelected(): readonly SelectionAction<Job>[] {
  const { mutateAsync } = useMutation(api.jobs.cancel.mutationOptions());
  return useMemo(
    () => [
      {
        label: words.stop,
        icon: <IconPlayerStop size={16} stroke={1.5} />,
        run: async (rows) => {
          const stopped = await Promise.all(rows.filter(({ can }) => can.cancel).map(({ id }) => mutateAsync({ id })));
          toastDone(stopped.length === 0 ? words.nothingToStop : words.stoppedMany(stopped.length));
          return stopped.length > 0;
        },
      },
    ],
    [mutateAsync],
  );
}

const everybody = { everybody: true };
const own = { everybody: false };

export default function JobListPage() {
  const seesAll = useMay()('admin:job:view');
  const stopSelected = useStopSelected();
  const { title, body } = seesAll ? words.empty : words.emptyOwn;
  return (
    <ListPage
      name="jobs"
      face="administration"
      title={seesAll ? words.title : words.own}
      list={api.jobs.list}
      fixed={seesAll ? everybody : own}
      columns={columns}
      filters={filters}
      searchable={false}
      views={views}
      selectionActions={stopSelected}
      pathOf={pathOf}
      preview={(job) => <JobPreview job={job} />}
      empty={<EmptyState icon={IconProgress} title={title} body={body} />}
    />
  );
}
