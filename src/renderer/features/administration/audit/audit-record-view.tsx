/** One audit record in full: who, when, from where, what changed from what to what, and its place in the chain. */
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { text } from '#renderer/text/text.ts';
import { Code } from '#renderer/ui/values/code.tsx';
import { exactInstant } from '#renderer/ui/values/dates.ts';
import { DetailList } from '#renderer/ui/pages/detail-list.tsx';
import type { AuditRecord } from '#shared/contract/administration/audit.ts';
import { AuditOutcome } from './audit-outcome.tsx';
import { AuditValues } from './audit-values.tsx';
import { recordPath, spokenActor, spokenDoor, spokenEntity, spokenOperation } from './audit-words.ts';

const words = text.audit;
const { fields } = words;

export function AuditRecordView({ record }: { record: AuditRecord }) {
  const { actor, at, door, address, userAgent, entity, entityId, operation, outcome, reason, refusal, erased } = record;
  const path = recordPath(record);
  return (
    <Stack gap={20}>
      <div>
        <Title order={2}>{spokenOperation(operation)}</Title>
        <Code>{operation}</Code>
      </div>
      <DetailList
        details={[
          { label: fields.outcome, value: <AuditOutcome outcome={outcome} /> },
          ...(refusal ? [{ label: fields.refusal, value: refusal }] : []),
          { label: fields.actor, value: spokenActor(actor) },
          { label: fields.at, value: exactInstant(at) },
          { label: fields.door, value: [spokenDoor(door), address].filter(Boolean).join(', ') },
          ...(userAgent ? [{ label: fields.userAgent, value: userAgent }] : []),
          { label: fields.entity, value: spokenEntity(entity) },
          ...(reason && reason !== refusal ? [{ label: fields.reason, value: reason }] : []),
        ]}
      />
      {entityId && (
        <Group gap={8}>
          {path && (
            <Button variant="default" component={Link} to={path}>
              {words.showRecord}
            </Button>
          )}
          <Button variant="default" component={Link} to={`/audit?entity=${entity}&entityId=${entityId}`}>
            {words.ofRecord}
          </Button>
        </Group>
      )}
      {erased ? <Text>{words.erased}</Text> : <AuditValues before={record.old} after={record.new} />}
      <div>
        <Title order={3} mb={8}>
          {words.proof}
        </Title>
        <DetailList
          details={[
            { label: fields.sequence, value: record.sequence },
            { label: fields.hash, value: <Code>{record.hash}</Code> },
            { label: fields.previousHash, value: <Code>{record.previousHash}</Code> },
            { label: fields.requestId, value: <Code>{record.requestId}</Code> },
          ]}
        />
      </div>
    </Stack>
  );
}
