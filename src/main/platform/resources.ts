/** Where the files stand that travel with the program: found from the source, the build and the installed package alike. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder that holds package.json: the checkout, or the installed application. */
export function packageRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('The program is not installed completely: its package.json is missing');
    folder = parent;
  }
  return folder;
}

export const resourcesFolder = (): string => join(packageRoot(), 'resources');
export const rendererFolder = (): string => join(packageRoot(), 'out', 'renderer');
