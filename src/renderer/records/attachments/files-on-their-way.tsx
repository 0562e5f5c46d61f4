/** Files that are being attached: how far each is, or why it was refused. */
import { Button, Group, Progress, Text } from '@mantine/core';
import { text } from '#renderer/text/text.ts';
import classes from './attachments.module.css';
import type { Attaching } from './use-attaching.ts';

const words = text.attachments;

/** Shows nothing where nothing is on its way. */
export function FilesOnTheirWay({ attaching: { onTheirWay, retry, forget } }: { attaching: Attaching }) {
  if (onTheirWay.length === 0) return null;
  return (
    <ul className={classes.sending}>
      {onTheirWay.map(({ key, name, progress, refusal }) => (
        <li key={key}>
          {refusal === null ? (
            <>
              <Text size="xs">{name}</Text>
              <Progress value={progress} size="sm" aria-label={words.uploading(name, Math.round(progress))} />
            </>
          ) : (
            <div role="alert">
              <Text className={classes.refusal}>
                {words.failed(name)} {refusal}
              </Text>
              <Group gap={8}>
                <Button variant="default" onClick={() => retry(key)}>
                  {words.tryAgain}
                </Button>
                <Button variant="subtle" color="gray" onClick={() => forget(key)}>
                  {words.forget}
                </Button>
              </Group>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
