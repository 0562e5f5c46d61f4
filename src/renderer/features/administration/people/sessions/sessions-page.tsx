/** Who is signed in, and where, for those who look after the installation. */
import { Text } from '@mantine/core';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { Page } from '#renderer/ui/pages/page.tsx';
import { Section } from '#renderer/ui/pages/section.tsx';
import { SessionEntries } from './session-entries.tsx';

const words = text.people.sessions;

export default function SessionsPage() {
  const mayEnd = useMay()('admin:session:end');
  return (
    <Page face="administration" title={words.title}>
      <Section title={words.everybody}>
        {mayEnd && <Text mb={8}>{words.lead}</Text>}
        <SessionEntries everybody mayEnd={mayEnd} />
      </Section>
    </Page>
  );
}
