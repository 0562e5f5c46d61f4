/** Moments at which programs that count days go wrong, each in a place where people work. */
export interface Moment {
  readonly what: string;
  readonly at: string;
  readonly timeZone: string;
}

export const moments: readonly Moment[] = [
  { what: 'an evening early in December', at: '2026-12-02T19:30:00Z', timeZone: 'Europe/Berlin' },
  { what: 'the afternoon before Christmas', at: '2026-12-24T15:00:00Z', timeZone: 'Europe/Zurich' },
  { what: 'the last half hour of a year', at: '2027-12-31T22:40:00Z', timeZone: 'Europe/Zurich' },
  { what: 'new year where it comes first, while the world is in the old one', at: '2027-12-31T11:10:00Z', timeZone: 'Pacific/Auckland' },
  { what: 'the last evening of a month in Honolulu, the next month elsewhere', at: '2027-07-01T09:30:00Z', timeZone: 'Pacific/Honolulu' },
  { what: '29 February', at: '2028-02-29T11:00:00Z', timeZone: 'Europe/London' },
  { what: 'the night in which the clocks go forward', at: '2028-03-26T01:20:00Z', timeZone: 'Europe/Berlin' },
  { what: 'the hour that comes twice', at: '2027-10-31T00:40:00Z', timeZone: 'Europe/Berlin' },
  { what: 'the clocks going forward across the Atlantic', at: '2028-03-12T08:10:00Z', timeZone: 'America/New_York' },
  { what: 'a change of clocks by half an hour', at: '2027-04-03T15:10:00Z', timeZone: 'Australia/Lord_Howe' },
  { what: 'the 31st', at: '2027-05-31T14:00:00Z', timeZone: 'Asia/Kathmandu' },
  { what: 'a Friday evening', at: '2027-06-04T18:45:00Z', timeZone: 'Europe/London' },
  { what: 'a Sunday', at: '2027-06-06T12:00:00Z', timeZone: 'America/Sao_Paulo' },
];
