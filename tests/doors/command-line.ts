/** The command line as a person runs it: the built program in a process of its own, with its answers and exit codes. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { buildIfStale } from '../../build/build-if-stale.ts';

let built: Promise<string> | undefined;
/** The file that is the command line. The first to ask waits for the build where a source has changed: a minute on a busy computer. */
export const builtProgram = (): Promise<string> => (built ??= buildIfStale().then(() => join(import.meta.dirname, '../../out/main/cli.js')));

export interface CommandAnswer {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const environment = (password: string | undefined) => ({ ...process.env, ...(password !== undefined && { CUBE_ADMIN_PASSWORD: password }) });

/** Runs one command to its end, with nothing on standard input. */
export async function cube(args: readonly string[], password?: string): Promise<CommandAnswer> {
  const child = spawn(process.execPath, [await builtProgram(), ...args], { env: environment(password), stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, err };
}

export interface ServingProcess {
  readonly url: string;
  /** The one-time code it printed, where the first set-up is still to be done. */
  readonly setupCode: string | null;
  readonly process: ChildProcess;
  /** Ends it as an operating system would. @returns its exit code. */
  end(): Promise<number | null>;
}

/** `cube serve`, once it says that it is ready; on a free port unless one is named. */
export async function serveProcess(dataFolder: string, port = 0): Promise<ServingProcess> {
  const child = spawn(process.execPath, [await builtProgram(), 'serve', '--data', dataFolder, '--port', String(port)], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const address = /CUBE-PRO ready at (\S+)/.exec(output)?.[1];
      if (address) resolve(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => reject(new Error(`The server ended before it was ready: ${output}`)));
  });
  return {
    url,
    setupCode: /one-time code: (\S+)/.exec(output)?.[1] ?? null,
    process: child,
    end: async () => {
      if (child.exitCode !== null) return child.exitCode;
      const ended = once(child, 'exit') as Promise<[number | null]>;
      child.kill('SIGTERM');
      return (await ended)[0];
    },
  };
}
