/** First set-up of an installation, and further organisations in it. */
import { z } from 'zod';
import { currency, id, line } from '../fields.ts';
import { command, query } from '../operation.ts';
import { password, timeZone, username } from './people-fields.ts';

/** What an organisation consists of when it begins: its own facts and its first administrator. */
const newOrganisation = {
  organisation: line(200).describe('Name of the workshop, as it stands on its documents'),
  timeZone: timeZone.optional().describe('IANA time zone; that of the server’s own clock where absent'),
  currency: currency.default('EUR'),
  username: username.describe('User name of the first administrator'),
  name: line(200).optional().describe('Full name of the first administrator; the user name where absent'),
  password: password.describe('12 or more characters, at most 72 bytes'),
};

const made = z.object({ organisationId: id, userId: id });

export const setup = {
  status: query({
    access: 'public',
    entity: 'organisation',
    method: 'GET',
    path: '/setup',
    summary: 'Tell whether first set-up is still to be done, and what signing in asks for.',
    input: z.strictObject({}).optional(),
    output: z.object({
      needed: z.boolean().describe('No organisation exists yet'),
      codeRequired: z.boolean().describe('Set-up asks for the one-time code that the server printed'),
      severalOrganisations: z.boolean().describe('Signing in asks which organisation is meant'),
    }),
  }),
  run: command({
    access: 'public',
    entity: 'organisation',
    method: 'POST',
    path: '/setup',
    summary: 'Make the first organisation with its administrator and the built-in roles; refused once one exists.',
    input: z.strictObject({
      ...newOrganisation,
      code: z.string().trim().max(40).optional().describe('One-time code printed by the server, where it demands one'),
    }),
    output: made,
    secretFields: ['password', 'code'],
  }),
  addOrganisation: command({
    access: 'operator',
    entity: 'organisation',
    method: 'POST',
    path: '/organisations',
    summary: 'Make a further organisation in this installation; from the command line only.',
    input: z.strictObject(newOrganisation),
    output: made,
    secretFields: ['password'],
  }),
};
