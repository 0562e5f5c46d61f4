/** The aircraft registry: what identifies an aircraft, whose it is, what it has flown, and whether it may fly. */
import { z } from 'zod';
import { remoteIdFault } from '../../remote-id.ts';
import { abilities, done, flag, id, instant, line, page, pageInput, prose, version } from '../fields.ts';
import { command, query } from '../operation.ts';
import { protectedBy } from '../protected-fields.ts';
import { readingsIn, readingsOut } from './readings.ts';
import { aircraftColumns } from '../../lists/aircraft.ts';

export const aircraftStatuses = ['airworthy', 'due-soon', 'overdue', 'grounded', 'in-workshop', 'retired'] as const;
export const aircraftStatus = z.enum(aircraftStatuses);
export type AircraftStatus = z.infer<typeof aircraftStatus>;

export const frameClasses = ['quad', 'hexa', 'octo', 'plane', 'helicopter', 'vtol', 'other'] as const;
export const frameClass = z.enum(frameClasses).describe('Shape of the airframe');
export type FrameClass = z.infer<typeof frameClass>;

export const classMarks = ['C0', 'C1', 'C2', 'C3', 'C4', 'C5', 'C6'] as const;
export const classMark = z.enum(classMarks).describe('EU class identification label, C0 to C6');

const remoteIdSerial = z
  .string()
  .trim()
  .max(20)
  .superRefine((serial, context) => {
    const fault = remoteIdFault(serial);
    if (fault) context.addIssue({ code: 'custom', message: fault });
  })
  .describe('Remote ID serial number after ANSI/CTA-2063-A');

/** Identity fields: reading them needs fleet:identity:view. */
const identity = z.object({
  remoteIdSerial: z.string().nullable().describe('Remote ID serial number after ANSI/CTA-2063-A'),
  operatorId: z.string().nullable().describe('Registration number of the UAS operator'),
});

const facts = {
  registration: line(20).nullish().describe('Registration mark'),
  classMark: classMark.nullish(),
  takeOffMassGrams: z.number().int().min(1).max(25_000_000).nullish().describe('Take-off mass in grams'),
  remoteIdSerial: remoteIdSerial.nullish(),
  operatorId: line(40).nullish().describe('Registration number of the UAS operator'),
  flightControllerId: line(100).nullish().describe('Id the flight controller reports'),
  firmware: line(100).nullish().describe('Firmware and version'),
  notes: prose().nullish(),
};

const identification = {
  maker: line(100),
  model: line(100),
  airframeSerial: line(60).describe("The maker's serial number of the airframe; unique per maker"),
};

/** What registering an aircraft takes besides its owner; four fields are enough. */
export const aircraftFacts = z.strictObject({ ...identification, frameClass: frameClass.default('quad'), ...facts, ...readingsIn });

export const aircraftRecord = z.object({
  id,
  version,
  customerId: id,
  customerName: z.string(),
  ...identification,
  registration: z.string().nullable(),
  frameClass,
  classMark: classMark.nullable(),
  takeOffMassGrams: z.number().int().nullable(),
  identity: protectedBy('fleet:identity:view', identity),
  flightControllerId: z.string().nullable(),
  firmware: z.string().nullable(),
  ...readingsOut,
  status: aircraftStatus,
  statusReason: z.string().nullable().describe('Why it has this status, where somebody gave a reason'),
  openWorkOrderCount: z.number().int(),
  notes: z.string().nullable(),
  createdAt: instant,
  updatedAt: instant,
  can: abilities('update', 'ground', 'liftGrounding', 'retire', 'transfer', 'remove', 'createWorkOrder'),
});
export type Aircraft = z.infer<typeof aircraftRecord>;

const oneRecord = { id, version: version.optional() };

export const aircraft = {
  list: query({
    access: 'fleet:aircraft:view',
    entity: 'aircraft',
    method: 'GET',
    path: '/aircraft',
    summary: 'List aircraft, newest first unless sorted otherwise; the search finds serial, registration, maker, model and owner.',
    input: z.strictObject({
      ...pageInput,
      customerId: id.optional(),
      status: z
        .union([aircraftStatus.transform((one) => [one]), z.array(aircraftStatus).max(aircraftStatuses.length)])
        .optional()
        .describe('One status or several'),
      maker: line(100).optional(),
      model: line(100).optional(),
      removed: flag.optional().describe('Only those in the trash; needs fleet:aircraft:remove'),
      sort: z.enum(['maker', '-maker', 'createdAt', '-createdAt', 'updatedAt', '-updatedAt']).default('-createdAt'),
    }),
    output: page(aircraftRecord),
    exports: { title: 'fleet.title', columns: aircraftColumns },
  }),
  get: query({
    access: 'fleet:aircraft:view',
    entity: 'aircraft',
    method: 'GET',
    path: '/aircraft/{id}',
    summary: 'Read one aircraft.',
    input: z.strictObject({ id }),
    output: aircraftRecord,
  }),
  create: command({
    access: 'fleet:aircraft:create',
    entity: 'aircraft',
    method: 'POST',
    path: '/aircraft',
    summary: 'Register an aircraft of a customer; owner, maker, model and serial are enough.',
    input: z.strictObject({ customerId: id, ...aircraftFacts.shape }),
    output: aircraftRecord,
  }),
  update: command({
    access: 'fleet:aircraft:update',
    entity: 'aircraft',
    method: 'PATCH',
    path: '/aircraft/{id}',
    summary: 'Change the facts of an aircraft; with a version the change is conditional.',
    input: z.strictObject({ ...oneRecord, ...z.strictObject({ ...identification, frameClass, ...facts, ...readingsIn }).partial().shape }),
    output: aircraftRecord,
  }),
  remove: command({
    access: 'fleet:aircraft:remove',
    entity: 'aircraft',
    method: 'DELETE',
    path: '/aircraft/{id}',
    summary: 'Put an aircraft into the trash; not possible while a work order on it is open.',
    input: z.strictObject(oneRecord),
    output: done,
  }),
  restore: command({
    access: 'fleet:aircraft:remove',
    entity: 'aircraft',
    method: 'POST',
    path: '/aircraft/{id}/restore',
    summary: 'Take an aircraft back from the trash.',
    input: z.strictObject({ id }),
    output: aircraftRecord,
  }),
  ground: command({
    access: 'fleet:aircraft:ground',
    entity: 'aircraft',
    method: 'POST',
    path: '/aircraft/{id}/ground',
    summary: 'Ground an aircraft, with a reason.',
    input: z.strictObject({ ...oneRecord, reason: line(500) }),
    output: aircraftRecord,
  }),
  liftGrounding: command({
    access: 'fleet:aircraft:ground',
    entity: 'aircraft',
    method: 'POST',
    path: '/aircraft/{id}/lift-grounding',
    summary: 'Lift the grounding of an aircraft, with a reason.',
    input: z.strictObject({ ...oneRecord, reason: line(500) }),
    output: aircraftRecord,
  }),
  retire: command({
    access: 'fleet:aircraft:retire',
    entity: 'aircraft',
    method: 'POST',
    path: '/aircraft/{id}/retire',
    summary: 'Retire an aircraft for good, with a reason.',
    input: z.strictObject({ ...oneRecord, reason: line(500) }),
    output: aircraftRecord,
  }),
  transfer: command({
    access: 'fleet:aircraft:update',
    entity: 'aircraft',
    method: 'POST',
    path: '/aircraft/{id}/transfer',
    summary: 'Hand an aircraft over to another owner; its history stays with it.',
    input: z.strictObject({ ...oneRecord, customerId: id.describe('The new owner'), reason: line(500).optional() }),
    output: aircraftRecord,
  }),
};
