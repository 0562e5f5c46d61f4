/** Workshops that are set up, served as they are built, with everybody's password known. */
import type { BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import { cube } from '#tests/doors/command-line.ts';
import { setClockOf } from '#tests/moments/clock.ts';
import { ana, personMenu, signIn } from '#tests/journey/people.ts';
import { addSampleJobs } from './sample-jobs.ts';
import { openBuiltProgram, patienceMs, type BuiltProgram } from './built-program.ts';

/** What a command answered; a refused one ends the test with its reason. */
async function run<Answer>(args: readonly string[], password?: string): Promise<Answer> {
  const { code, out, err } = await cube([...args, '--json'], password);
  if (code !== 0) throw new Error(`cube ${args.join(' ')}: ${err}`);
  return JSON.parse(out) as Answer;
}

interface Sample {
  readonly password: string;
  readonly users: readonly { readonly username: string; readonly name: string; readonly role: string }[];
}

export interface Workshop extends BuiltProgram {
  /** A page of this person, signed in, in a browser of its own; the administrator's unless said otherwise. */
  pageOf(role?: string, options?: BrowserContextOptions): Promise<Page>;
}

export interface SampleWorkshop extends Workshop {
  readonly sample: Sample;
}

/** These tests walk through pages faster than any person: the limit of requests a minute is proved elsewhere. */
async function setUp(data: string): Promise<void> {
  await run(['setup', '--data', data, '--organisation', 'Rubix', '--admin', ana.username], ana.password);
  await run(['settings', 'set', 'server.requestsPerMinute', '100000', '--data', data]);
}

/** Nothing in it but Ana, its administrator. */
export async function openEmptyWorkshop(): Promise<Workshop> {
  const program = await openBuiltProgram(setUp);
  return { ...program, pageOf: (_role, options) => signedInPage(program, ana, options) };
}

/** Ana is its administrator; the sample brings the other roles, and work for them. */
export async function openSampleWorkshop(workOrders: number): Promise<SampleWorkshop> {
  let sample: Sample = { password: '', users: [] };
  const program = await openBuiltProgram(async (data) => {
    await setUp(data);
    sample = await run<Sample>(['sample', '--data', data, '--work-orders', String(workOrders), '--seed', '7']);
    addSampleJobs(data);
  });
  return {
    ...program,
    sample,
    pageOf(role, options) {
      const colleague = sample.users.find((user) => user.role === role);
      return signedInPage(program, colleague ? { username: colleague.username, password: sample.password } : ana, options);
    },
  };
}

async function signedInPage(
  program: BuiltProgram,
  { username, password }: { username: string; password: string },
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await program.browser.newContext({ baseURL: program.server().url, viewport: { width: 1440, height: 900 }, ...options });
  await setClockOf(context);
  context.setDefaultTimeout(patienceMs);
  const page = await context.newPage();
  await page.goto('/');
  await signIn(page, username, password);
  await personMenu(page).waitFor();
  return page;
}

/** Calls an operation as the person who is signed in here, the way the page itself does. */
export async function call<Answer>(context: BrowserContext, operation: string, input: unknown): Promise<Answer> {
  const answer = await context.request.post(`/api/v1/operations/${operation}`, { headers: { 'x-cube-csrf': '1' }, data: input });
  if (!answer.ok()) throw new Error(`${operation}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as Answer;
}
