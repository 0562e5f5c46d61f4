/** What a room says of a kind of job that it hands in: who may ask for it, how many run at once, when it fires by itself, and the work. */
import type { z } from 'zod';
import type { Permission } from '#shared/contract/permissions.ts';
import type { RecordKind } from '#shared/contract/record-kinds.ts';
import type { FlowContext } from '#modules/implement.ts';

/** What the work of a job is done with. `read` and `write` are short units of work: between them nothing is locked. */
export interface JobRun<Input> extends Pick<FlowContext, 'actor' | 'nowMs' | 'read' | 'write'> {
  readonly jobId: string;
  readonly input: Input;
  /** Aborted when the job is cancelled, the program ends, or another program has taken the job over. The work then throws `signal.reason`. */
  readonly signal: AbortSignal;
  /** May be called as often as one likes; at most one is written a second. */
  progress(done: number, total?: number): void;
}

export interface Schedule {
  /** Minute, hour, day of the month, month, day of the week, in the zone of the organisation. */
  readonly cron: string;
  /** Once for the installation, in the organisation that keeps it; or in each organisation. */
  readonly reach: 'installation' | 'organisation';
}

/** `signed-in` for what everybody may do who has access. */
export type KindPermission = Permission | 'signed-in';

export interface JobDefinition<Input extends z.ZodType, Result extends z.ZodObject> {
  /** The room and what is done, such as `attachments.sweep`; also the name of the operation in the audit trail. */
  readonly kind: `${string}.${string}`;
  /** The kind of record that its units of work change, for the audit trail and live refresh. */
  readonly entity: RecordKind;
  readonly input: Input;
  readonly result: Result;
  /** Asked of the person when the job is asked for, and again when it begins; null for what only a schedule asks for. */
  readonly permission: KindPermission | ((input: z.output<Input>) => KindPermission) | null;
  /** What the work needs further: granted where no person stands behind it, a schedule or the command line. */
  readonly needs?: readonly Permission[];
  /** How many run at once in one organisation. */
  readonly maximum: number;
  /** The work can be begun anew after the program ended in the middle of it, and nothing is done twice. */
  readonly resumable: boolean;
  /** The input is then `{}`. */
  readonly schedule?: Schedule;
  run(run: JobRun<z.output<Input>>): Promise<z.input<Result>>;
}

/** A kind of job as the machinery sees it: the work takes and answers what is stored, and checks both. */
export interface JobKind extends Omit<JobDefinition<z.ZodType, z.ZodObject>, 'run' | 'result' | 'permission'> {
  readonly permission: KindPermission | null;
  /** Where it depends on what is asked for. */
  permissionFor?(input: unknown): KindPermission;
  run(run: JobRun<unknown>): Promise<Readonly<Record<string, unknown>>>;
}

/** A kind that rooms ask for by its input. */
export type JobKindOf<Input> = JobKind & { readonly takes?: (input: Input) => void };

export const defineJob = <Input extends z.ZodType, Result extends z.ZodObject>(definition: JobDefinition<Input, Result>): JobKindOf<z.input<Input>> => ({
  ...definition,
  ...permissionOf(definition),
  run: async (run) => definition.result.parse(await definition.run({ ...run, input: definition.input.parse(run.input) })),
});

/** What this job needs; null for what only a schedule asks for. */
export const permissionOfJob = ({ permission, permissionFor }: JobKind, input: unknown): KindPermission | null => permissionFor?.(input) ?? permission;

function permissionOf<Input extends z.ZodType>({
  permission,
  input,
}: Pick<JobDefinition<Input, z.ZodObject>, 'permission' | 'input'>): Pick<JobKind, 'permission' | 'permissionFor'> {
  return typeof permission === 'function' ? { permission: 'signed-in', permissionFor: (given) => permission(input.parse(given)) } : { permission };
}
