/** A server that is measured: started as a process of its own, asked over HTTP, and watched by what the operating system says of it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { request, type Agent } from 'node:http';
import { join } from 'node:path';

export interface Server {
  readonly url: string;
  readonly process: ChildProcess;
}

export interface Ask {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: string;
}

export const startBuilt = (folder: string): Promise<Server> =>
  start([join(import.meta.dirname, '../../out/main/cli.js'), 'serve', '--data', folder, '--port', '0']);

/** With the options of this process, as `npm run cube` has them. */
export async function start(args: readonly string[]): Promise<Server> {
  const child = spawn(process.execPath, [...process.execArgv, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`A server ended with ${code}`)));
    child.stdout.on('data', (chunk: Buffer) => {
      const ready = /ready at (\S+)/.exec(chunk.toString());
      if (ready?.[1]) resolve(ready[1]);
    });
  });
  child.removeAllListeners('exit');
  return { url, process: child };
}

export async function stop({ process: child }: Server): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

export const headersOf = (token: string | undefined): Record<string, string> => ({
  'content-type': 'application/json',
  ...(token !== undefined && { authorization: `Bearer ${token}` }),
});

/** @returns the body of the answer. @throws where it is refused. */
export const answered = (url: string, agent: Agent, { method, path, body }: Ask, token: string | undefined): Promise<string> =>
  new Promise((resolve, reject) => {
    const asking = request(url + path, { method, agent, headers: headersOf(token) }, (response) => {
      if ((response.statusCode ?? 500) >= 400) reject(new Error(`${method} ${path} was answered with ${response.statusCode}`));
      let said = '';
      response
        .setEncoding('utf8')
        .on('data', (piece: string) => (said += piece))
        .once('end', () => resolve(said));
    });
    asking.once('error', reject).end(body);
  });

/** What the operating system says of a server; null where it is not Linux. */
const said = ({ process: { pid } }: Server, file: 'stat' | 'status'): string | null =>
  process.platform === 'linux' ? readFileSync(`/proc/${pid}/${file}`, 'utf8') : null;

/** Time that its threads have worked: fields 14 and 15, in hundredths of a second. */
export function workedMs(server: Server): number {
  const fields = said(server, 'stat')
    ?.replace(/^.*\) /, '')
    .split(' ');
  return fields ? 10 * (Number(fields[11]) + Number(fields[12])) : Number.NaN;
}

export const megabytes = (kb: number): string => `${Math.round(kb / 1024)} MB`;

/** Resident memory: now, at most since its start, and what is its own now (mapped pages of files aside, which the operating system takes back when it needs them). */
export function memoryOf(server: Server): { nowKb: number; mostKb: number; ownKb: number } | null {
  const status = said(server, 'status');
  const kb = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status ?? '')?.[1]);
  return status === null ? null : { nowKb: kb('VmRSS'), mostKb: kb('VmHWM'), ownKb: kb('RssAnon') };
}
