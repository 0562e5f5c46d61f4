/** Comments on an order, latest first. */
import { ActionIcon, Button, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { ConfirmOnce } from '#renderer/ui/actions/confirm-once.tsx';
import { DateText } from '#renderer/ui/values/date-text.tsx';
import { Read } from '#renderer/ui/pages/read.tsx';
import { Section } from '#renderer/ui/pages/section.tsx';
import type { Comment } from '#shared/contract/work/comments.ts';
import type { WorkOrder } from '#shared/contract/work/work-order-record.ts';
import { CommentForm } from './comment-form.tsx';
import { CommentText } from './comment-text.tsx';
import classes from './comments.module.css';

const words = text.comments;

export function CommentsSection({ order: { id: workOrderId, can } }: { order: WorkOrder }) {
  const comments = useInfiniteQuery(
    api.comments.list.infiniteOptions({
      input: (cursor: string | undefined) => ({ workOrderId, limit: 20, cursor }),
      initialPageParam: undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor,
    }),
  );
  return (
    <Section title={words.title}>
      {can.comment && <CommentForm workOrderId={workOrderId} />}
      <Read query={comments} lines={2}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <Text c="dimmed">{words.empty}</Text>;
          return (
            <ul className={classes.comments}>
              {items.map((comment) => (
                <CommentRow key={comment.id} comment={comment} />
              ))}
            </ul>
          );
        }}
      </Read>
      {comments.hasNextPage && (
        <Button variant="subtle" color="gray" loading={comments.isFetchingNextPage} onClick={() => void comments.fetchNextPage()}>
          {words.earlier}
        </Button>
      )}
    </Section>
  );
}

function CommentRow({ comment }: { comment: Comment }) {
  const { id, createdBy, createdAt, can } = comment;
  const { mutateAsync: remove } = useMutation(api.comments.remove.mutationOptions({ meta: { showsOwnErrors: true } }));
  return (
    <li className={classes.comment}>
      <div className={classes.head}>
        <strong>{createdBy.name}</strong>
        <span className={classes.when}>
          <DateText at={createdAt} />
        </span>
        {can.remove && (
          <ConfirmOnce title={words.removeTitle} body={words.removeBody} action={words.removeAction} onConfirm={() => remove({ id })}>
            {(ask) => (
              <ActionIcon aria-label={words.remove(createdBy.name)} onClick={ask}>
                <IconTrash size={16} stroke={1.5} />
              </ActionIcon>
            )}
          </ConfirmOnce>
        )}
      </div>
      <div className={classes.text}>
        <CommentText comment={comment} />
      </div>
    </li>
  );
}
