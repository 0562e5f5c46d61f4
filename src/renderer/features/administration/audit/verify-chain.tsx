/** Walks the audit chain when asked, and says whether anybody touched it. */
import { Button, Popover, Stack, Text } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '#renderer/api/client.ts';
import { locale, text } from '#renderer/text/text.ts';
import { DateText } from '#renderer/ui/values/date-text.tsx';
import { ErrorNote } from '#renderer/ui/pages/error-note.tsx';
import { StatusBadge } from '#renderer/ui/values/status-badge.tsx';

const words = text.audit.verify;

export function VerifyChain() {
  const [isOpen, setOpen] = useState(false);
  // Walked only when asked, and afresh each time.
  const { data, error, isFetching, refetch } = useQuery({ ...api.audit.verify.queryOptions(), enabled: false, gcTime: 0 });

  function verify() {
    setOpen(true);
    void refetch();
  }

  return (
    <Popover opened={isOpen} onChange={setOpen} width={340} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconShieldCheck size={16} stroke={1.5} />} loading={isFetching} onClick={verify}>
          {words.action}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.action}>
        <Stack gap={8} tabIndex={-1} data-autofocus>
          {isFetching ? (
            <Text>{words.running}</Text>
          ) : error ? (
            <ErrorNote error={error} />
          ) : (
            data && (
              <>
                <div>
                  <StatusBadge tone={data.intact ? 'green' : 'red'} label={data.intact ? words.isIntact : words.isBroken} />
                </div>
                {data.firstBroken && <Link to={`/audit/${data.firstBroken.sequence}`}>{words.broken(data.firstBroken.sequence)}</Link>}
                {data.intact && <Text>{words.intact(data.records.toLocaleString(locale))}</Text>}
                {[...data.faults, ...data.unproven].map((sentence) => (
                  <Text key={sentence} style={{ overflowWrap: 'anywhere' }}>
                    {sentence}
                  </Text>
                ))}
                <Text c="dimmed">
                  {words.at} <DateText at={data.verifiedAt} />
                </Text>
              </>
            )
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
