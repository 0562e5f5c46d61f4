/** An aircraft at a glance, for the preview beside the list. */
import { Group, Stack, Text, Title } from '@mantine/core';
import { text } from '#renderer/text/text.ts';
import { aircraftModel } from '#renderer/records/aircraft-title.ts';
import { AircraftStatusBadge } from '#renderer/records/aircraft-status.tsx';
import { DetailList } from '#renderer/ui/pages/detail-list.tsx';
import type { Aircraft } from '#shared/contract/fleet/aircraft.ts';
import { identityDetails, technicalDetails, totalDetails } from './aircraft-details.tsx';
import { PlanView } from './airframe/plan-view.tsx';

export function AircraftPreview({ aircraft }: { aircraft: Aircraft }) {
  return (
    <Stack gap={20}>
      <Group gap={12}>
        <Title order={2}>{aircraftModel(aircraft)}</Title>
        <AircraftStatusBadge status={aircraft.status} />
      </Group>
      {aircraft.statusReason && <Text>{aircraft.statusReason}</Text>}
      <Group justify="center">
        <PlanView frameClass={aircraft.frameClass} />
      </Group>
      <DetailList details={[...identityDetails(aircraft), ...totalDetails(aircraft), ...technicalDetails(aircraft)]} />
      {aircraft.notes && <DetailList details={[{ label: text.fleet.fields.notes, value: aircraft.notes }]} />}
    </Stack>
  );
}
