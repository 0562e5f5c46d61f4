/** The words of a comment as they were typed, with the people it mentions marked. */
import { Fragment } from 'react';
import type { Comment } from '#shared/contract/work/comments.ts';
import classes from './comments.module.css';

const escaped = (name: string) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

export function CommentText({ comment: { text, mentions } }: { comment: Comment }) {
  if (mentions.length === 0) return text;
  const names = mentions.map(({ name }) => `@${name}`);
  const parts = text.split(new RegExp(`(${names.map(escaped).join('|')})`));
  // Parts never change their places: a comment is written once.
  return parts.map((part, place) =>
    names.includes(part) ? (
      <mark key={`${place} ${part}`} className={classes.mention}>
        {part}
      </mark>
    ) : (
      <Fragment key={`${place} ${part}`}>{part}</Fragment>
    ),
  );
}
