/** Settings: reading and changing them by name. */
import { z } from 'zod';
import { currency, id, instant, line, version } from '../fields.ts';
import { command, query } from '../operation.ts';
import { timeZone } from '../administration/people-fields.ts';
import { settingInput } from './setting-definitions.ts';

const key = z.string().max(100).describe('Name of the setting, such as security.idleLockMinutes');
const value = z.union([z.string().max(2000), z.number(), z.boolean(), z.array(z.string().max(500)).max(100)]);
export type SettingValue = z.infer<typeof value>;

export const setting = z.object({
  key: z.string(),
  title: z.string(),
  explanation: z.string(),
  group: z.string().describe('First part of the key'),
  reach: z.enum(['organisation', 'installation']),
  input: settingInput,
  value,
  default: value,
  changed: z.boolean().describe('The value is not the default'),
  canChange: z.boolean(),
});
export type Setting = z.infer<typeof setting>;

const organisation = z.object({ id, version, name: z.string(), timeZone: z.string(), currency: z.string(), createdAt: instant });

export const settings = {
  list: query({
    access: 'admin:setting:view',
    entity: 'setting',
    method: 'GET',
    path: '/settings',
    summary: 'List the settings, or those in whose name, title or explanation the words occur.',
    input: z.strictObject({ q: z.string().trim().max(100).optional() }),
    output: z.object({ items: z.array(setting) }),
  }),
  get: query({
    access: 'admin:setting:view',
    entity: 'setting',
    method: 'GET',
    path: '/settings/{key}',
    summary: 'Read one setting.',
    input: z.strictObject({ key }),
    output: setting,
  }),
  update: command({
    access: 'admin:setting:update',
    entity: 'setting',
    method: 'PATCH',
    path: '/settings',
    summary: 'Change settings, all of them or none; null gives the default back.',
    input: z.strictObject({ values: z.record(key, value.nullable()).refine((values) => Object.keys(values).length > 0, 'name at least one setting') }),
    output: z.object({ items: z.array(setting).describe('The settings that were named') }),
  }),
  organisation: query({
    access: 'admin:setting:view',
    entity: 'organisation',
    method: 'GET',
    path: '/organisation',
    summary: 'Read the facts of the own organisation.',
    input: z.strictObject({}).optional(),
    output: organisation,
  }),
  updateOrganisation: command({
    access: 'admin:setting:update',
    entity: 'organisation',
    method: 'PATCH',
    path: '/organisation',
    summary: 'Change the name, time zone or currency of the own organisation.',
    input: z.strictObject({ version: version.optional(), name: line(200).optional(), timeZone: timeZone.optional(), currency: currency.optional() }),
    output: organisation,
  }),
};
