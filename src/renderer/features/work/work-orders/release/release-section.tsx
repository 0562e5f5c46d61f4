/** The release as it was signed. */
import { text } from '#renderer/text/text.ts';
import { spokenInstant } from '#renderer/ui/values/dates.ts';
import { DetailList } from '#renderer/ui/pages/detail-list.tsx';
import { spokenReadings } from '#renderer/records/reading.tsx';
import { Section } from '#renderer/ui/pages/section.tsx';
import { useNow } from '#renderer/ui/values/use-now.ts';
import type { ReleaseRecord } from '#shared/contract/work/work-order-record.ts';
import { ReleaseCheck } from './release-check.tsx';
import classes from './release.module.css';

const { facts, ...words } = text.release;

export function ReleaseSection({ orderId, release }: { orderId: string; release: ReleaseRecord }) {
  const now = useNow();
  const { workDescription, dataReference, performers, certifier, certifierAuthority, stillOpen, onePerson, signedAt, meaning } = release;
  return (
    <Section title={words.record}>
      <p>
        <strong>{words.signedBy(certifier.name, spokenInstant(signedAt, now))}</strong>
      </p>
      <p>{meaning}</p>
      <div className={classes.check}>
        <ReleaseCheck orderId={orderId} release={release} />
      </div>
      <DetailList
        details={[
          { label: words.workDescription, value: workDescription },
          { label: words.data, value: dataReference },
          { label: words.performers, value: performers.map(({ name }) => name).join('\n') || null },
          { label: words.authority, value: certifierAuthority ?? words.signedWithoutAuthority },
          { label: facts.totals, value: spokenReadings(release) },
          { label: facts.stillOpen, value: stillOpen.join('\n') || words.nothingOpen },
          ...(onePerson ? [{ label: words.onePersonLabel, value: words.onePerson }] : []),
        ]}
      />
    </Section>
  );
}
