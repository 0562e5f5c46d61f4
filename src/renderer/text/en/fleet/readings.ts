/** English for what the meters of an aircraft were read at. */
export const readings = {
  fields: { flightSeconds: 'Flight time', flights: 'Flights', cycles: 'Cycles' },
  title: 'Readings',
  atCounter: 'Read at the counter',
  notRecorded: 'Not recorded',
  flightTimeHint: '124:30 or 124.5',
  flightTimeFault: 'Write hours and minutes, such as 124:30, or hours, such as 124.5.',
  last: (value: string, when: string | null) => (when === null ? `Last known: ${value}` : `${value}, read ${when}`),
  /** Stands before the day. */
  read: ', read ',
  neverRead: 'Never recorded',
  lowerBecause: {
    flightSeconds: (last: string) => `Why is the flight time lower than ${last}?`,
    flights: (last: string) => `Why is the number of flights lower than ${last}?`,
    cycles: (last: string) => `Why is the number of cycles lower than ${last}?`,
    several: 'Why are readings lower than the last known ones?',
  },
  flightTime: (hours: string) => `${hours} h`,
  flights: (count: number) => (count === 1 ? '1 flight' : `${count} flights`),
  landings: (count: number) => (count === 1 ? '1 landing' : `${count} landings`),
  cycles: (count: number) => (count === 1 ? '1 cycle' : `${count} cycles`),
};
