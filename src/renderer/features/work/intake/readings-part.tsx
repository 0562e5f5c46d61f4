/** What the meters say at the counter: never asked for twice, left blank where nobody can read them now. */
import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { ReadingsFields, type LastReadings } from '#renderer/records/readings-fields.tsx';
import type { IntakePart } from './intake-part.ts';

/** What is known of the aircraft that was chosen; null of a new one, and until it is read. */
export function useLastReadings(aircraftId: string | null): LastReadings | null {
  const { data } = useQuery({ ...api.aircraft.get.queryOptions({ input: { id: aircraftId ?? '' } }), enabled: aircraftId !== null });
  return (aircraftId !== null && data) || null;
}

export function ReadingsPart({ values: { readings }, set, fault, last }: IntakePart & { last: LastReadings | null }) {
  return <ReadingsFields values={readings} set={(next) => set({ readings: next })} last={last} fault={fault} />;
}
