/** `cube sample`: puts the sample room and the application together. */
import type { CommandContext } from '#doors/cli/cli-context.ts';
import type { SampleOptions } from '#doors/cli/command-frame.ts';
import { problem } from '#kernel/problem.ts';
import type { Application } from './compose.ts';

export function makeSample(_context: CommandContext, _application: Application, _sample: SampleOptions): Promise<void> {
  throw problem('unavailable', 'The sample workshop is being built.');
}
