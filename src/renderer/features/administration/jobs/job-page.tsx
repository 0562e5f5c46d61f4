/** One job at an address of its own. */
import { Link } from 'react-router';
import { api } from '#renderer/api/client.ts';
import { jobName } from '#renderer/records/jobs/job-words.ts';
import { DownloadExport } from '#renderer/records/jobs/download-export.tsx';
import { StopJob } from '#renderer/records/jobs/stop-job.tsx';
import { text } from '#renderer/text/text.ts';
import { Page } from '#renderer/ui/pages/page.tsx';
import { withRecord } from '#renderer/ui/pages/with-record.tsx';
import type { Job } from '#shared/contract/ground/jobs.ts';
import { JobFacts } from './job-facts.tsx';

function JobPage({ record: job }: { record: Job }) {
  return (
    <Page
      face="administration"
      title={jobName(job)}
      above={<Link to="/jobs">{text.jobs.title}</Link>}
      actions={
        <>
          <DownloadExport job={job} />
          <StopJob job={job} />
        </>
      }
    >
      <JobFacts job={job} />
    </Page>
  );
}

export default withRecord(api.jobs.get, JobPage);
