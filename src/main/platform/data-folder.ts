/** Where CUBE-PRO keeps its data unless it is told otherwise: the person's application-data folder. */
import { homedir } from 'node:os';
import { join } from 'node:path';

export function defaultDataFolder(platform = process.platform, environment = process.env): string {
  if (platform === 'win32') return join(environment['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'CUBE-PRO');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'CUBE-PRO');
  return join(environment['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'cube-pro');
}
