/** Filter fields of lists, as they arrive from JSON and from the query part of an address alike. */
import { z } from 'zod';

/** One value or several; an address says `status=draft`, `status=draft,received`, or `status=draft&status=received`. */
export const oneOrMany = <Value extends z.ZodType>(value: Value, max: number) =>
  z.union([z.array(value).min(1).max(max), value.transform((single) => [single])]);
