/** Draws resources/icon.png, the icon of windows and installers, from the pages' own cube. */
import { join } from 'node:path';
import sharp from 'sharp';

const root = join(import.meta.dirname, '..');
const size = 512;
const margin = 32;

await sharp(join(root, 'src/renderer/cube.svg'), { density: 72 * ((size - 2 * margin) / 32) })
  .resize(size - 2 * margin)
  .extend({ top: margin, bottom: margin, left: margin, right: margin, background: { r: 0, g: 0, b: 0, alpha: 0 } })
  .png({ compressionLevel: 9 })
  .toFile(join(root, 'resources/icon.png'));
