/** The registry of settings: every setting by name, with its default, its bounds and the sentence that explains it. */
import { z } from 'zod';
import { line, nonNegativeDecimal } from '../fields.ts';
import type { Permission } from '../permissions.ts';

/** How a setting is entered and shown. */
export const settingInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), maxLength: z.number().int() }),
  z.object({ kind: z.literal('switch') }),
  z.object({ kind: z.literal('number'), min: z.number(), max: z.number(), unit: z.string() }),
  z.object({ kind: z.literal('decimal'), unit: z.string() }),
  z.object({ kind: z.literal('list'), maxItems: z.number().int() }),
]);
export type SettingInput = z.infer<typeof settingInput>;

interface Facts<Value> {
  readonly title: string;
  readonly explanation: string;
  readonly default: NoInfer<Value>;
  /** `installation`: one value for all organisations, kept by the one that was set up first. */
  readonly reach?: 'organisation' | 'installation';
  /** Needed beside the permission of every setting. */
  readonly alsoNeeds?: { readonly view?: Permission; readonly change?: Permission };
}

export interface SettingDefinition<Value = unknown> extends Facts<Value> {
  readonly input: SettingInput;
  readonly schema: z.ZodType<Value>;
}

const text = (maxLength: number, facts: Facts<string>): SettingDefinition<string> => ({
  ...facts,
  input: { kind: 'text', maxLength },
  schema: line(maxLength),
});
const toggle = (facts: Facts<boolean>): SettingDefinition<boolean> => ({ ...facts, input: { kind: 'switch' }, schema: z.boolean() });
const whole = (min: number, max: number, unit: string, facts: Facts<number>): SettingDefinition<number> => ({
  ...facts,
  input: { kind: 'number', min, max, unit },
  schema: z.number().int().min(min).max(max),
});
const price = (unit: string, facts: Facts<string>): SettingDefinition<string> => ({ ...facts, input: { kind: 'decimal', unit }, schema: nonNegativeDecimal });
const list = (entry: z.ZodType<string>, facts: Facts<string[]>): SettingDefinition<string[]> => ({
  ...facts,
  input: { kind: 'list', maxItems: 50 },
  schema: z.array(entry).max(50),
});

/** A name or address with an optional port, as a browser sends it in the Host header. */
const host = z
  .string()
  .max(260)
  .regex(/^(\[[0-9a-f:]+\]|[a-z0-9.-]+)(:\d{1,5})?$/, 'a host name or address in lower case, such as cube.example.org or 192.168.1.20:4180');
const origin = z
  .string()
  .max(300)
  .refine((value) => URL.canParse(value) && new URL(value).origin === value, 'an origin such as https://intranet.example.org');

export const settingDefinitions = {
  'general.title': text(60, {
    title: 'Application title',
    explanation: 'Stands in the window and at the top of every page.',
    default: 'CUBE-PRO',
  }),
  'orders.promisedDays': whole(0, 365, 'days', {
    title: 'Promised date',
    explanation: 'How many days ahead a new work order is promised, unless somebody says otherwise at intake.',
    default: 5,
  }),
  'orders.dueSoonHours': whole(1, 720, 'hours', {
    title: 'Due soon',
    explanation: 'How long before its promised date a work order counts as due soon.',
    default: 48,
  }),
  'estimates.validDays': whole(1, 365, 'days', {
    title: 'Validity of estimates',
    explanation: 'How many days a customer has to accept an estimate, unless it says otherwise.',
    default: 30,
  }),
  'labour.ratePerHour': price('per hour', {
    title: 'Labour rate',
    explanation: 'What an hour of work costs the customer, in the currency of the organisation.',
    default: '0',
    alsoNeeds: { view: 'finance:margin:view', change: 'finance:rate:update' },
  }),
  'stages.approval': toggle({
    title: 'Approval stage',
    explanation: 'Work begins once the estimate is approved. Switched off, the diagnosis leads to approved work at once.',
    default: true,
  }),
  'stages.qualityCheck': toggle({
    title: 'Quality check stage',
    explanation: 'Somebody who did not do the work checks it before its release. Switched off, the release follows the work.',
    default: true,
  }),
  'stages.invoicing': toggle({
    title: 'Invoicing stage',
    explanation: 'A released order is invoiced before it is closed.',
    default: false,
  }),
  'stages.onePersonRelease': toggle({
    title: 'One-person release',
    explanation: 'Whoever did the work may also sign its release, for workshops of one person. The release says so in print.',
    default: false,
  }),
  'security.idleLockMinutes': whole(1, 480, 'minutes', {
    title: 'Idle lock',
    explanation: 'A session that nobody uses for so long is locked until the password is entered.',
    default: 15,
  }),
  'security.sessionHours': whole(1, 168, 'hours', {
    title: 'Length of a session',
    explanation: 'A session ends after so many hours, used or not. It holds for sessions that begin from now on.',
    default: 12,
  }),
  'security.demandTotp': toggle({
    title: 'Second factor for everybody',
    explanation: 'Everybody sets up an authenticator at the next sign-in and cannot do anything before.',
    default: false,
  }),
  'server.requestsPerMinute': whole(60, 100_000, 'requests', {
    title: 'Requests a minute',
    explanation: 'How many requests one session may make in a minute.',
    default: 600,
    reach: 'installation',
  }),
  'server.signInsPerMinute': whole(1, 1000, 'sign-ins', {
    title: 'Sign-ins a minute',
    explanation: 'How many times one address may try to sign in within a minute.',
    default: 10,
    reach: 'installation',
  }),
  'server.allowedHosts': list(host, {
    title: 'Allowed hosts',
    explanation: 'Names under which browsers may reach the server, beside its own. A request for another name is refused.',
    default: [],
    reach: 'installation',
  }),
  'server.corsOrigins': list(origin, {
    title: 'Allowed origins',
    explanation: 'Web pages of these origins may call the REST interface from a browser. None, unless named here.',
    default: [],
    reach: 'installation',
  }),
  'server.metricsClosed': toggle({
    title: 'Metrics closed',
    explanation: 'The figures at /metrics are answered to nobody.',
    default: false,
    reach: 'installation',
  }),
} as const satisfies Record<`${string}.${string}`, SettingDefinition>;

export type SettingKey = keyof typeof settingDefinitions;
/** Every setting with its value in force. */
export type SettingValues = { readonly [Key in SettingKey]: z.infer<(typeof settingDefinitions)[Key]['schema']> };

export const settingKeys = Object.keys(settingDefinitions) as SettingKey[];
export const isSettingKey = (key: string): key is SettingKey => Object.hasOwn(settingDefinitions, key);
/** The definition, seen through the one type that all of them share. */
export const settingDefinition = (key: SettingKey): SettingDefinition => settingDefinitions[key];
