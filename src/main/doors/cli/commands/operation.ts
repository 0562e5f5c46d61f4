/** `serve`, `sample`, `audit verify`, `data-key adopt`, `doctor`, `openapi`: running the program and looking after it. */
import { say } from '#text/say.ts';
import type { CommandApplication } from '../cli-context.ts';
import { print, withApplication } from '../cli-context.ts';
import { noOrganisation, wholeNumber, type CommandFrame, type DoctorOptions, type Given, type ServeOptions } from '../command-frame.ts';

export function addOperationCommands<App extends CommandApplication>({ program, services, command, globals, working }: CommandFrame<App>): void {
  command('serve', 'serve the application to browsers and programs')
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--port <number>', 'port to listen on; 0 takes a free one', wholeNumber(0, 65_535), 4180)
    .option('--tls <how>', 'auto, off, or CERT,KEY', 'auto')
    .action((given: Given & ServeOptions) => services.serve(globals(given), { host: given.host, port: given.port, tls: given.tls }));

  working(
    command('sample', 'fill the workshop with a believable sample')
      .option('--work-orders <number>', 'how many work orders', wholeNumber(1, 1_000_000), 200)
      .option('--seed <number>', 'same seed and date, same workshop', wholeNumber(0, 2 ** 31), 1)
      .option('--as-of <date>', 'the day it is made for, YYYY-MM-DD; today where absent'),
    (context, given, application) =>
      services.sample(context, application, {
        workOrders: Number(given['workOrders']),
        seed: Number(given['seed']),
        asOf: given['asOf'] as string | undefined,
      }),
  );

  const audit = program.command('audit').description('the audit trail');
  command('verify', 'prove the audit chain, or name the first broken record', audit)
    .option('--organisation <name>', 'which organisation, where there are several')
    .action((given: Given) =>
      // Also where no organisation is left: that is what somebody may have done to the trail.
      withApplication(globals(given), services.open, async ({ call, answer, organisationId }) => {
        const result = (await call('audit.verify', {})) as unknown as Verification;
        if (organisationId === '' && result.intact) throw noOrganisation();
        answer(result, sentencesOf(result));
        if (!result.intact) process.exitCode = 1;
      }),
    );
  working(command('trust <key>', 'take a key for that of another computer of yours; doctor prints it there', audit), async ({ call, answer }, given) => {
    answer(await call('audit.trustKey', { key: given['key'] }), [say.commandLine.keyTrusted]);
  });

  const dataKey = program.command('data-key').description('the key that secrets are sealed with');
  command('adopt', 'take the data key of this computer, where the one of a PostgreSQL database is lost for good', dataKey).action(async (given: Given) => {
    await (await services.openWithOwnKey(globals(given))).close();
    print(given['json'] === true, { adopted: true }, [say.commandLine.dataKeyAdopted]);
  });

  command('doctor', 'check what the program needs')
    .option('--recount', 'count anew what the database keeps count of, where it is off', false)
    .action(async (given: Given & DoctorOptions) => {
      const findings = await services.doctor(globals(given), { recount: given.recount });
      const ok = findings.every((finding) => finding.ok);
      print(
        given['json'] === true,
        { ok, findings },
        findings.map(({ check, ok: good, message }) => `${good ? 'ok  ' : 'FAIL'} ${check}: ${message}`),
      );
      if (!ok) process.exitCode = 1;
    });

  command('openapi', 'print the description of the REST API').action(async () => print(true, await services.openApi(), []));
}

interface Verification {
  readonly intact: boolean;
  readonly records: number;
  readonly firstBroken: { readonly sequence: number } | null;
  readonly faults: readonly string[];
  readonly signedFrom: number | null;
  readonly unproven: readonly string[];
}

function sentencesOf({ intact, records, firstBroken, faults, signedFrom, unproven }: Verification): string[] {
  const standing = firstBroken ? say.commandLine.recordsBefore(records) : say.commandLine.recordsHold(records, signedFrom);
  return [...faults, ...(intact || firstBroken ? [standing] : []), ...unproven];
}
