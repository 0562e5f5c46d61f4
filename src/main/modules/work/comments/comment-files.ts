/** Who sees and adds the files on a comment. */
import type { FileSubjectRule } from '#modules/ground/attachments/index.ts';
import { findComment } from './comment.repository.ts';

export const commentFiles: FileSubjectRule = {
  what: 'comment',
  view: 'service:workorder:view',
  attach: 'service:comment:create',
  closesWithOrder: false,
  locate: async (db, id) => (await findComment(db, id)) ?? undefined,
};
