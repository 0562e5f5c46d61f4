/** The comments room. */
import { createComment } from './create-comment.ts';
import { listComments } from './list-comments.ts';
import { removeComment } from './remove-comment.ts';

export { commentFiles } from './comment-files.ts';

export const comments = { list: listComments, create: createComment, remove: removeComment };
