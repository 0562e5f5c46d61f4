/** What will be signed, at a glance. */
import { useSession } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { aircraftMark, aircraftModel } from '#renderer/records/aircraft-title.ts';
import { DetailList } from '#renderer/ui/pages/detail-list.tsx';
import { spokenDay } from '#renderer/ui/values/dates.ts';
import { spokenMinutes } from '#renderer/ui/values/duration.ts';
import type { WorkOrder } from '#shared/contract/work/work-order-record.ts';
import type { WorkDone } from './use-work-done.ts';

const { facts, ...words } = text.release;
function spokenAuthority(authority: string, expiresAt: string | null): string {
  if (expiresAt === null) return authority;
  return Date.parse(expiresAt) > Date.now() ? words.until(authority, spokenDay(expiresAt)) : words.expired(authority, spokenDay(expiresAt));
}

const listed = (items: readonly string[]) => (items.length > 0 ? items.join('\n') : null);

export function ReleaseSummary({ order: { aircraft, progress, signing }, work }: { order: WorkOrder; work: WorkDone }) {
  const { me } = useSession();
  const { stepsTotal, stepsOpen, stepsFailed, minutes, partsIssued, performers } = progress;
  // Where nothing was asked or recorded, a count of it would read as an answer.
  const steps = [
    ...(stepsTotal === 0 ? [] : [words.steps(stepsTotal - stepsOpen, stepsTotal, stepsFailed)]),
    ...work.waived.map(({ title, reason }) => `${title}: ${text.checklist.waivedBy(reason)}`),
  ];
  return (
    <DetailList
      details={[
        { label: facts.aircraft, value: aircraft && `${aircraftModel(aircraft)} · ${aircraftMark(aircraft)}` },
        { label: facts.performers, value: listed(performers.map(({ name }) => name)) },
        { label: facts.steps, value: listed(steps) },
        { label: facts.time, value: minutes === 0 ? words.notRecorded : spokenMinutes(minutes) },
        { label: facts.parts, value: String(partsIssued) },
        { label: facts.stillOpen, value: listed(work.deferred) ?? words.nothingOpen },
        { label: facts.certifier, value: me.user.name },
        // Without one the dialogue says so in a note of its own.
        { label: facts.authority, value: signing?.authority ? spokenAuthority(signing.authority, signing.expiresAt) : undefined },
      ]}
    />
  );
}
