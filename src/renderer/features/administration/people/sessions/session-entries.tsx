/** Open sessions, the last used first, each of which can be ended. */
import { Button, Stack } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Fragment } from 'react';
import { Link } from 'react-router';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { DateText } from '#renderer/ui/values/date-text.tsx';
import { Entries } from '#renderer/ui/pages/entries.tsx';
import { Read } from '#renderer/ui/pages/read.tsx';
import { StatusBadge } from '#renderer/ui/values/status-badge.tsx';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import { deviceOf } from './device.ts';

const words = text.people.sessions;

interface SessionEntriesProps {
  /** Those of all people, or only one's own. */
  everybody: boolean;
  /** Whether the sessions shown may be ended from here. */
  mayEnd: boolean;
}

export function SessionEntries({ everybody, mayEnd }: SessionEntriesProps) {
  const sessions = useInfiniteQuery(
    api.sessions.list.infiniteOptions({
      input: (cursor: string | undefined) => ({ everybody, limit: 50, ...(cursor && { cursor }) }),
      initialPageParam: undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor,
    }),
  );
  const { mutate: end, variables, isPending } = useMutation(api.sessions.end.mutationOptions({ onSuccess: () => toastDone(words.ended) }));

  return (
    <Read query={sessions} lines={3}>
      {({ pages }) => (
        <Stack gap={12} align="flex-start">
          <div style={{ width: '100%' }}>
            <Entries
              empty={words.empty}
              entries={pages
                .flatMap(({ items }) => items)
                .map((session) => ({
                  key: session.id,
                  title: everybody ? <Link to={`/users/${session.user.id}`}>{session.user.name}</Link> : deviceOf(session),
                  details: [
                    everybody && deviceOf(session),
                    session.address,
                    <Fragment key="since">
                      {words.since} <DateText at={session.createdAt} />
                    </Fragment>,
                    <Fragment key="seen">
                      {words.seen} <DateText at={session.lastSeenAt} as="distance" />
                    </Fragment>,
                  ],
                  end: (
                    <>
                      {session.locked && <StatusBadge tone="neutral" label={words.locked} />}
                      {session.current && <StatusBadge tone="green" label={words.here} />}
                      {mayEnd && !session.current && (
                        <Button
                          variant="default"
                          loading={isPending && variables.id === session.id}
                          aria-label={everybody ? words.endOfPerson(session.user.name, deviceOf(session)) : words.endOf(deviceOf(session))}
                          onClick={() => end({ id: session.id })}
                        >
                          {words.end}
                        </Button>
                      )}
                    </>
                  ),
                }))}
            />
          </div>
          {sessions.hasNextPage && (
            <Button variant="default" loading={sessions.isFetchingNextPage} onClick={() => void sessions.fetchNextPage()}>
              {words.more}
            </Button>
          )}
        </Stack>
      )}
    </Read>
  );
}
