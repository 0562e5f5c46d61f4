/** Runs a program's main file as Electron would: `node run.ts MAIN [ARGUMENTS…]`. */
import { registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, Menu } from './electron.ts';
import { becomeReady } from './main/readiness.ts';

const double = new URL('./electron.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) => (specifier === 'electron' ? { url: double, shortCircuit: true } : next(specifier, context)),
});

const [main, ...args] = process.argv.slice(2);
if (!main) throw new Error('Name the main file to run');
process.argv = [process.execPath, main, ...args];

// As with Electron, the wish to end the process is the wish to quit the program.
process.on('SIGTERM', () => app.quit());
process.on('message', (message: { choose: string[] }) => Menu.getApplicationMenu()?.choose(message.choose));
process.channel?.unref();

await import(pathToFileURL(resolve(main)).href);
becomeReady();
app.emit('ready');
