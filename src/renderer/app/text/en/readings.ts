/** English for what the meters of an aircraft were read at. */
export const readings = {
  fields: { flightSeconds: 'Flight time', flights: 'Flights', cycles: 'Cycles' },
  title: 'Readings',
  atCounter: 'Read at the counter',
  notRecorded: 'Not recorded',
  flightTimeHint: '124:30 or 124.5',
  flightTimeFault: 'Write hours and minutes, such as 124:30, or hours, such as 124.5.',
  last: (value: string, when: string | null) => (when === null ? `Last ${value}` : `Last ${value}, ${when}`),
  neverRead: 'Never recorded',
  lowerBecause: 'Why is it lower than the last known?',
  flightTime: (hours: string) => `${hours} h`,
  flights: (count: number) => (count === 1 ? '1 flight' : `${count} flights`),
  landings: (count: number) => (count === 1 ? '1 landing' : `${count} landings`),
  cycles: (count: number) => (count === 1 ? '1 cycle' : `${count} cycles`),
};
