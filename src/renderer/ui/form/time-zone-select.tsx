/** Picks a time zone by its name. */
import { Select, type SelectProps } from '@mantine/core';

const timeZones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((name) => name !== 'UTC')];
const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The zone of this computer, where it can be chosen. */
export const ownTimeZone: string = timeZones.includes(ownZone) ? ownZone : 'UTC';

export function TimeZoneSelect(props: Omit<SelectProps, 'data'>) {
  return <Select data={timeZones} searchable {...props} />;
}
