/** `serve`, `sample`, `audit verify`, `doctor`, `openapi`: running the program and looking after it. */
import type { CommandApplication } from '../cli-context.ts';
import { print } from '../cli-context.ts';
import { wholeNumber, type CommandFrame, type Given, type ServeOptions } from '../command-frame.ts';

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
      services.sample(context, application, { workOrders: Number(given['workOrders']), seed: Number(given['seed']), asOf: given['asOf'] as string | undefined }),
  );

  const audit = program.command('audit').description('the audit trail');
  working(command('verify', 'walk the audit chain and name the first broken record', audit), async ({ call, answer }) => {
    const result = (await call('audit.verify', {})) as { records: number; firstBroken: { sequence: number; reason: string } | null };
    const { records, firstBroken } = result;
    answer(result, [firstBroken ? `Record ${firstBroken.sequence} is broken: ${firstBroken.reason}. ${records} records before it hold.` : `${records} records hold.`]);
    if (firstBroken) process.exitCode = 1;
  });

  command('doctor', 'check what the program needs').action(async (given: Given) => {
    const findings = await services.doctor(globals(given));
    const ok = findings.every((finding) => finding.ok);
    print(given['json'] === true, { ok, findings }, findings.map(({ check, ok: good, message }) => `${good ? 'ok  ' : 'FAIL'} ${check}: ${message}`));
    if (!ok) process.exitCode = 1;
  });

  command('openapi', 'print the description of the REST API').action(async () => print(true, await services.openApi(), []));
}
