/** The command line's entry: opens the application for a command, and runs the server until it is told to stop. */
import { describeApi } from '#doors/http/api-description.ts';
import { runCli } from '#doors/cli/cli.ts';
import type { GlobalOptions } from '#doors/cli/cli-context.ts';
import { createLog } from '#platform/log.ts';
import { defaultDataFolder } from '#platform/data-folder.ts';
import { logFolder, composeApplication, type Application, type ApplicationOptions } from './compose.ts';
import { examine } from './doctor.ts';
import { makeSample } from './make-sample.ts';
import { startServer } from './server.ts';
import { programVersion } from './version.ts';

const open = async (options: GlobalOptions, how: Pick<ApplicationOptions, 'demandSetupCode' | 'adoptDataKey'> = {}): Promise<Application> => {
  const log = createLog(logFolder(options.data));
  return composeApplication({ dataFolder: options.data, databaseUrl: options.databaseUrl, log, ...how });
};

process.exitCode = await runCli(process.argv.slice(2), {
  version: programVersion(),
  defaultDataFolder: defaultDataFolder(),
  open: (options) => open(options),
  openWithOwnKey: (options) => open(options, { adoptDataKey: true }),
  serve: async (options, serve) => {
    // Whoever reaches the port first must not become its administrator.
    const application = await open(options, { demandSetupCode: true });
    const server = await startServer(application, serve).catch(async (error: unknown) => {
      await application.close();
      throw error;
    });
    const scheduler = application.openScheduler();
    const code = await application.setupCode();
    if (code !== null) process.stdout.write(`First set-up needs this one-time code: ${code}\n`);
    process.stdout.write(`CUBE-PRO ready at ${server.url}\n`);
    await stopSignal();
    await Promise.all([server.stop(), scheduler.close()]);
    await application.close();
  },
  sample: makeSample,
  doctor: examine,
  openApi: () => describeApi(programVersion()),
});

/** Resolves at the first SIGTERM or SIGINT; a second one ends the program at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
}
