/** The worker thread that looks into uploaded files, so that hostile content meets neither the event loop nor a shared heap. */
import { identify } from '../files/identify-file.ts';
import { renderThumbnail, type Rendered } from '../files/thumbnail.ts';
import type { ThumbnailSize } from '../files/thumbnail-sizes.ts';
import { serveTasks } from './serve-tasks.ts';

const tasks = {
  identify: (path: string) => identify(path),
  thumbnail: ({ path, size }: { path: string; size: ThumbnailSize }): Promise<Rendered> => renderThumbnail(path, size),
};

export type FileTasks = typeof tasks;

serveTasks(tasks);
