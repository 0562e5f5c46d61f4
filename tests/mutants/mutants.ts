/** Faults that somebody might put into the code, each with the tests that must notice. */
export interface Mutant {
  /** The fault, in words. */
  readonly fault: string;
  readonly file: string;
  /** What stands in the file, once, and what the fault makes of it. */
  readonly from: string;
  readonly to: string;
  /** The tests that must fail. */
  readonly tests: readonly string[];
}

const access = 'src/main/modules/administration/access';
const jobs = 'src/main/modules/ground/jobs';
const orders = 'src/main/modules/work/work-orders';

export const mutants: readonly Mutant[] = [
  {
    fault: 'commits do not wait for the disk',
    file: 'src/main/database/sqlite/wal-discipline.ts',
    from: 'synchronous = FULL',
    to: 'synchronous = OFF',
    tests: ['src/main/database/sqlite'],
  },
  {
    fault: 'other programs are not told of changes',
    file: 'src/main/kernel/unit-of-work.ts',
    from: "...announced.map((event): OutboxMessage => ({ organisationId, topic: 'live', payload: event })),",
    to: '',
    tests: ['tests/dialects/live.test.ts'],
  },
  {
    fault: 'a program hears itself twice',
    file: 'src/main/database/outbox.ts',
    from: ', ne(o.origin, origin)',
    to: ', ne(o.origin, "")',
    tests: ['tests/dialects/live.test.ts'],
  },
  {
    fault: 'an order is late at the very instant of its promise',
    file: `${orders}/sla.ts`,
    from: 'order.promisedAt < nowMs)',
    to: 'order.promisedAt <= nowMs)',
    tests: [`${orders}/sla.test.ts`],
  },
  {
    fault: 'the list draws the border of a promise elsewhere',
    file: `${orders}/list/asked-of-orders.ts`,
    from: 'overdue: (w, now) => lt(',
    to: 'overdue: (w, now) => lt(sql`${w.promisedSort} - 1`, ',
    tests: [`${orders}/sla.test.ts`],
  },
  {
    fault: 'a cookie changes things without the CSRF header',
    file: 'src/main/doors/http/credential.ts',
    from: " && (request.method === 'GET' || request.method === 'HEAD' || wantsCookie(request))",
    to: '',
    tests: ['tests/doors/http.test.ts'],
  },
  {
    fault: 'any host name is answered',
    file: 'src/main/doors/http/http-door.ts',
    from: 'if (!isTrustedHost(request.headers.host, options.host, rules))',
    to: 'if (false)',
    tests: ['tests/doors/http.test.ts'],
  },
  {
    fault: 'pages of other sites may change things',
    file: 'src/main/doors/http/http-door.ts',
    from: 'if (changes && !isTrustedOrigin(origin, host, rules))',
    to: 'if (false)',
    tests: ['tests/doors/http.test.ts'],
  },
  {
    fault: 'an idle session stays open',
    file: `${access}/session-register.ts`,
    from: "actor.hold === 'locked' || idle >= idleMs",
    to: "actor.hold === 'locked'",
    tests: [`${access}/sessions`],
  },
  { fault: 'wrong passwords never lock an account', file: `${access}/lockout.ts`, from: 'doublings < 0 ? 0', to: 'doublings < 1000 ? 0', tests: [access] },
  {
    fault: 'whoever did the work may sign for it',
    file: `${orders}/transitions/guards.ts`,
    from: 'facts.deeds.find(({ id }) => id === actor.id)',
    to: 'facts.deeds.find(() => false)',
    tests: [`${orders}/release`, `${orders}/transitions`],
  },
  {
    fault: 'a protected field in a list stays in the answer',
    file: 'src/shared/contract/protected-fields.ts',
    from: "below('*', schema.element as z.ZodType)",
    to: '[]',
    tests: ['src/shared/contract/protected-fields.test.ts', 'src/main/modules/store/parts'],
  },
  {
    fault: 'the permission is not asked',
    file: 'src/main/kernel/pipeline.ts',
    from: "    assertAdmitted(procedure['~orpc'].meta, context.actor);\n",
    to: '',
    tests: ['tests/contract/coverage.test.ts'],
  },
  {
    fault: 'a record is overwritten whatever its version',
    file: 'src/main/database/versioned-rows.ts',
    from: "eq(table.version, at('version'))",
    to: 'undefined',
    tests: ['tests/dialects/versions.test.ts'],
  },
  {
    fault: 'a record is removed whatever its version',
    file: 'src/main/database/versioned-rows.ts',
    from: 'where(and(keyOf(table, seen), eq(table.version, seen.version)))',
    to: 'where(keyOf(table, seen))',
    tests: ['tests/dialects/versions.test.ts'],
  },
  {
    fault: 'statements reach the rows of every organisation',
    file: 'src/main/database/scoped-statements.ts',
    from: '  ...config,\n  where: confine(config.table, config.where),',
    to: '  ...config,',
    tests: ['tests/dialects/scope.test.ts'],
  },
  {
    fault: 'what was given is not kept in brackets',
    file: 'src/main/database/scoped-statements.ts',
    from: '(${condition} and (${given}))',
    to: '${condition} and ${given}',
    tests: ['tests/dialects/scope.test.ts'],
  },
  {
    fault: 'secrets stand in the audit trail',
    file: 'src/main/kernel/unit-of-work.ts',
    from: 'note.after ?? withoutSecrets(operation.input, meta.secretFields)',
    to: 'note.after ?? operation.input',
    tests: ['src/main/kernel', access],
  },
  {
    fault: 'whoever lost a job goes on writing',
    file: `${jobs}/job-leases.ts`,
    from: "eq(jobs.fence, fence), eq(jobs.state, 'running')",
    to: "eq(jobs.state, 'running')",
    tests: ['tests/dialects/jobs.test.ts'],
  },
  {
    fault: 'a job runs whatever became of the right to it',
    file: `${jobs}/job-actor.ts`,
    from: 'permission !== null && !can(actor, permission)',
    to: 'permission !== null && !can(actor, permission) && false',
    tests: ['tests/dialects/jobs.test.ts'],
  },
  {
    fault: 'figures of ended orders are shown to whoever looks',
    file: `${orders}/list/read-ended.ts`,
    from: '.where(workOrderScope.visible(actor, permission, e))',
    to: '',
    tests: ['tests/dialects/ended-orders.test.ts'],
  },
  {
    fault: 'doctor passes by figures that are off',
    file: 'src/main/database/ended-orders.ts',
    from: 'kept !== there',
    to: 'kept < there',
    tests: ['tests/dialects/ended-orders.test.ts'],
  },
  {
    fault: 'a common word is looked for beyond the rows that were looked through',
    file: 'src/main/database/search.ts',
    from: '${value} ${sql.raw(beyond)} (select last_value from ahead) and +',
    to: '+',
    tests: [`${orders}/list/common-words.test.ts`],
  },
];
