/** One procedure: the steps of the revision asked for, what it changed, and all its revisions. */
import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { Code } from '#renderer/ui/values/code.tsx';
import { DetailList } from '#renderer/ui/pages/detail-list.tsx';
import { spokenMinutes } from '#renderer/ui/values/duration.ts';
import { Page } from '#renderer/ui/pages/page.tsx';
import { Read } from '#renderer/ui/pages/read.tsx';
import { Columns, Section } from '#renderer/ui/pages/section.tsx';
import { withRecord } from '#renderer/ui/pages/with-record.tsx';
import type { Procedure } from '#shared/contract/work/procedures.ts';
import { ProcedureActions } from './procedure-actions.tsx';
import { ProcedureState } from './procedure-state.tsx';
import { RevisionDifference } from './revision-difference.tsx';
import { RevisionList } from './revision-list.tsx';
import { StepList } from './step-list.tsx';
import { UsualParts } from './usual-parts.tsx';

const words = text.procedures;

export default withRecord(api.procedures.get, ({ record: procedure }) => {
  const wanted = Number(useSearchParams()[0].get('revision'));
  const isKnown = procedure.revisions.some(({ revision }) => revision === wanted);
  const revision = isKnown ? wanted : procedure.shown.revision;
  const { id } = procedure;
  const asked = useQuery({ ...api.procedures.get.queryOptions({ input: { id, revision } }), enabled: revision !== procedure.shown.revision });
  return (
    <Page
      face="work"
      title={procedure.name}
      above={
        <>
          <Link to="/procedures">{words.title}</Link> · <Code>{procedure.code}</Code>
        </>
      }
      beside={<ProcedureState procedure={procedure} />}
      actions={<ProcedureActions procedure={procedure} />}
    >
      <Columns
        main={
          revision === procedure.shown.revision ? (
            <Revision procedure={procedure} />
          ) : (
            <Read query={asked} lines={8}>
              {(other) => <Revision procedure={other} />}
            </Read>
          )
        }
        side={
          <>
            {procedure.description && (
              <Section title={words.fields.description}>
                <Text style={{ whiteSpace: 'pre-line' }}>{procedure.description}</Text>
              </Section>
            )}
            <Section title={words.revisions}>
              <Stack gap={12}>
                {procedure.effectiveRevision === null && <Text>{words.onlyAsDraft}</Text>}
                <RevisionList procedure={procedure} shown={revision} />
              </Stack>
            </Section>
          </>
        }
      />
    </Page>
  );
});

function Revision({ procedure }: { procedure: Procedure }) {
  const { revision, status, steps, standardMinutes, parts } = procedure.shown;
  return (
    <>
      <Section title={words.shownRevision(revision, words.statuses[status])}>
        <Stack gap={20}>
          <DetailList
            details={[
              { label: words.usuallyTakes, value: standardMinutes === null ? null : spokenMinutes(standardMinutes) },
              { label: words.needsParts, value: parts.length === 0 ? words.noParts : <UsualParts parts={parts} /> },
            ]}
          />
          <StepList steps={steps} />
        </Stack>
      </Section>
      {revision > 1 && <RevisionDifference id={procedure.id} revision={revision} steps={steps} />}
    </>
  );
}
