/** The procedures a workshop begins with keep the rules of a checklist and can be published as they are. */
import { expect, test } from 'vitest';
import { procedures } from '#shared/contract/work/procedures.ts';
import { starterProcedures } from './starter-procedures.ts';

test.each(starterProcedures.map((procedure) => [procedure.code, procedure] as const))(
  '%s could be typed in by a manager',
  (_code, { code, name, description, standardMinutes, steps }) => {
    const input = procedures.create['~orpc'].inputSchema;
    expect(input?.safeParse({ code, name, description, standardMinutes, steps }).error?.issues).toBeUndefined();
    expect(steps.length).toBeGreaterThan(8);
  },
);
