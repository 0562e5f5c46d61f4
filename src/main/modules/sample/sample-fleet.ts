/** The customers of the sample and their aircraft, who came to the workshop one after the other. */
import { identityKeyOf } from '#modules/fleet/aircraft/index.ts';
import type { Readings } from '#shared/contract/fleet/readings.ts';
import { aircraftSearchText, contactSearchText, customerSearchText, personalSearchText, siteSearchText } from '#modules/search-text.ts';
import type { NewRow } from './bulk-insert.ts';
import { companyForms, companyStems, companyTrades, positions, siteNames, streets, towns } from './lists/customers.ts';
import { models, type AircraftModel } from './lists/models.ts';
import { firstNames, lastNames } from './lists/people.ts';
import type { MakeId, Random } from './random.ts';
import type { WorkCalendar, WorkMinute } from './work-calendar.ts';

export interface SampleCustomer {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly city: string;
  readonly country: string;
  /** Who comes to the counter, signs and answers. */
  readonly contact: string;
}

export interface SampleAircraft {
  readonly id: string;
  readonly customer: SampleCustomer;
  readonly model: AircraftModel;
  readonly maker: string;
  readonly airframeSerial: string;
  readonly registration: string | null;
  /** Totals at the end of the sample. */
  readonly flightSeconds: number;
  readonly flights: number;
  readonly cycles: number;
}

/** What its meters stood at then: they ran evenly over the time of the sample. */
export function readAround({ flightSeconds, flights, cycles }: SampleAircraft, at: WorkMinute, calendar: WorkCalendar): Readings {
  const share = at / calendar.asOf;
  return { flightSeconds: Math.round(flightSeconds * share), flights: Math.round(flights * share), cycles: Math.round(cycles * share) };
}

interface Scene {
  readonly organisationId: string;
  readonly random: Random;
  readonly makeId: MakeId;
  readonly calendar: WorkCalendar;
}

/** Two in five were customers before the first order; the others came evenly over the time. */
const earlyShare = 0.4;
const arrival = (index: number, many: number, calendar: WorkCalendar): WorkMinute =>
  Math.max(0, (index / many - earlyShare) / (1 - earlyShare)) * calendar.asOf;
/** How many of so many had arrived at this moment; one at least. */
export const arrived = (many: number, at: WorkMinute, calendar: WorkCalendar): number =>
  Math.max(1, Math.min(many, Math.floor(many * (earlyShare + (1 - earlyShare) * (at / calendar.asOf)))));

export interface MadeCustomer {
  readonly customer: SampleCustomer;
  readonly row: NewRow<'customers'>;
  readonly contacts: readonly NewRow<'contacts'>[];
  readonly sites: readonly NewRow<'sites'>[];
  readonly personal: readonly NewRow<'personalDetails'>[];
}

export function makeSampleCustomer({ organisationId, random, makeId, calendar }: Scene, index: number, many: number, number: string): MadeCustomer {
  const createdAt = calendar.instant(arrival(index, many, calendar));
  const isCompany = random.chance(0.68);
  const contact = `${random.pick(firstNames)} ${random.pick(lastNames)}`;
  const town = random.pick(towns);
  const street = () => `${random.pick(streets)} ${random.int(1, 140)}`;
  const name = isCompany ? `${random.pick(companyStems)} ${random.pick(companyTrades)} ${random.pick(companyForms)}` : contact;
  const customer = { id: makeId(createdAt), number, name, city: town.city, country: town.country, contact };
  const mailbox = `${(isCompany ? name.split(' ')[0] : contact.split(' ')[1]) ?? 'office'}`
    .normalize('NFD')
    .replace(/[^a-zA-Z]/g, '')
    .toLowerCase();
  const own = () => ({ organisationId, id: makeId(createdAt), customerId: customer.id, version: 1, createdAt, updatedAt: createdAt });
  const nothing = { email: null, phone: null, taxNumber: null, street: null, postalCode: null };
  const details = (subjectId: string, known: Partial<NewRow<'personalDetails'>>) => ({
    organisationId,
    subjectId,
    customerId: customer.id,
    ...nothing,
    ...known,
    searchText: personalSearchText(known),
  });
  const person = () => ({ name: contact, position: random.pick(positions), notes: null, searchText: contactSearchText({ name: contact }) });
  const contacts = isCompany ? [{ ...own(), ...person() }] : [];
  const place = (site: string) => ({ name: site, city: town.city, country: town.country, notes: null, searchText: siteSearchText({ ...town, name: site }) });
  const sites = isCompany && random.chance(0.3) ? [{ ...own(), ...place(random.pick(siteNames)) }] : [];
  return {
    customer,
    row: {
      organisationId,
      id: customer.id,
      version: 1,
      number,
      name,
      kind: isCompany ? 'company' : 'person',
      city: town.city,
      country: town.country,
      notes: null,
      searchText: customerSearchText(customer),
      createdAt,
      updatedAt: createdAt,
      removedAt: null,
    },
    contacts,
    sites,
    personal: [
      details(customer.id, {
        email: `${mailbox}${index}@example.com`,
        phone: `+41 44 555 ${String(index % 10_000).padStart(4, '0')}`,
        taxNumber: isCompany ? `${town.country}-${random.int(100, 999)}.${random.int(100, 999)}.${random.int(100, 999)}` : null,
        street: street(),
        postalCode: town.postalCode,
      }),
      ...contacts.map(({ id }) => details(id, { email: `${mailbox}.office${index}@example.com` })),
      ...sites.map(({ id }) => details(id, { street: street(), postalCode: town.postalCode })),
    ],
  };
}

/** Characters of a serial number, without those that are misread. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const characters = (random: Random, many: number): string => Array.from({ length: many }, () => alphabet.charAt(random.int(0, alphabet.length - 1))).join('');

export interface MadeAircraft {
  readonly aircraft: SampleAircraft;
  readonly row: NewRow<'aircraft'>;
  readonly identity: NewRow<'aircraftIdentities'> | null;
}

export function makeSampleAircraft(
  { organisationId, random, makeId, calendar }: Scene,
  index: number,
  many: number,
  customers: readonly SampleCustomer[],
): MadeAircraft {
  const at = arrival(index, many, calendar);
  const createdAt = calendar.instant(at);
  const customer = customers[random.int(0, arrived(customers.length, at, calendar) - 1)];
  if (!customer) throw new Error('An aircraft needs an owner');
  const model = random.weighted(models);
  // The running number keeps serials apart within a sample, the characters between samples.
  const airframeSerial = `${characters(random, 6)}${index.toString(36).toUpperCase().padStart(4, '0')}`;
  const flights = random.int(20, 900);
  const flightSeconds = flights * random.int(500, 1500);
  const aircraft: SampleAircraft = {
    id: makeId(createdAt),
    customer,
    model,
    maker: model.maker,
    airframeSerial,
    registration: random.chance(0.6) ? `HB-${characters(random, 5)}` : null,
    flightSeconds,
    flights,
    cycles: Math.round(flights * 1.1),
  };
  const remoteIdLength = random.int(8, 15);
  const row: NewRow<'aircraft'> = {
    organisationId,
    id: aircraft.id,
    version: 1,
    customerId: customer.id,
    maker: model.maker,
    model: model.model,
    airframeSerial,
    registration: aircraft.registration,
    identityKey: identityKeyOf({ maker: model.maker, airframeSerial }),
    frameClass: model.frameClass,
    classMark: model.classMark,
    takeOffMassGrams: model.massGrams,
    flightControllerId: `FC-${characters(random, 8)}`,
    firmware: model.firmware,
    flightSeconds,
    flights,
    landings: flights,
    cycles: aircraft.cycles,
    readAt: null,
    status: 'airworthy',
    statusReason: null,
    notes: null,
    searchText: aircraftSearchText({ ...aircraft, model: model.model }, customer.name),
    createdAt,
    updatedAt: createdAt,
    removedAt: null,
  };
  const identity = random.chance(0.8)
    ? {
        remoteIdSerial: `${model.remoteIdPrefix}${remoteIdLength.toString(16).toUpperCase()}${characters(random, remoteIdLength)}`,
        operatorId: `CHE-${characters(random, 8)}`,
      }
    : null;
  return {
    aircraft,
    row,
    identity: identity && { organisationId, aircraftId: aircraft.id, ...identity },
  };
}
