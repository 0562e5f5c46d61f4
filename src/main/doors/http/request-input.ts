/** Makes an operation's input of a REST request: path, query and body in one object, texts of the query as the schema wants them. */
import { z } from 'zod';

/** What a text of the query string is to become, by field. */
type Conversion = 'text' | 'number' | 'boolean' | 'texts';

const innermost = (schema: z.ZodType): z.ZodType => {
  let at = schema;
  while (at instanceof z.ZodOptional || at instanceof z.ZodNullable || at instanceof z.ZodDefault) at = at.unwrap() as z.ZodType;
  return at;
};

function conversionOf(schema: z.ZodType): Conversion {
  const at = innermost(schema);
  if (at instanceof z.ZodNumber) return 'number';
  if (at instanceof z.ZodBoolean) return 'boolean';
  if (at instanceof z.ZodArray) return 'texts';
  // One or many: an array is one of its choices.
  if (at instanceof z.ZodUnion && at.options.some((option) => option instanceof z.ZodArray)) return 'texts';
  return 'text';
}

export interface InputReader {
  readonly hasVersion: boolean;
  read(parts: { params: object; query: Record<string, unknown>; body: unknown; ifMatch: string | undefined }): unknown;
}

/** @param schema the operation's input, a (perhaps optional) object. */
export function inputReader(schema: z.ZodType): InputReader {
  const object = innermost(schema);
  const fields = object instanceof z.ZodObject ? (object.shape as Record<string, z.ZodType>) : {};
  const conversions = new Map(Object.entries(fields).map(([name, field]) => [name, conversionOf(field)]));
  const hasVersion = conversions.has('version');

  return {
    hasVersion,
    read({ params, query, body, ifMatch }) {
      // Something else than an object is left for the schema to refuse.
      if (body !== undefined && body !== null && (typeof body !== 'object' || Array.isArray(body))) return body;
      const input: Record<string, unknown> = { ...body };
      for (const [name, value] of Object.entries(query)) input[name] = convert(value, conversions.get(name));
      Object.assign(input, params);
      if (hasVersion && ifMatch !== undefined && ifMatch.trim() !== '*') input['version'] = versionOf(ifMatch);
      return input;
    },
  };
}

/** A condition that is not understood must not become a change without one: it is left for the schema to refuse. */
function versionOf(ifMatch: string): number | string {
  const version = /^(?:W\/)?"(\d+)"$/.exec(ifMatch.trim())?.[1];
  return version === undefined ? ifMatch : Number(version);
}

function convert(value: unknown, to: Conversion | undefined): unknown {
  if (to === 'texts') return Array.isArray(value) ? value : String(value).split(',');
  if (typeof value !== 'string') return value;
  if (to === 'number' && value.trim() !== '') return Number(value);
  if (to === 'boolean') return value === 'true' ? true : value === 'false' ? false : value;
  return value;
}
