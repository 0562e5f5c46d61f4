/** The own account: who one is, the password, the second factor, and where one is signed in. */
import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { useSession } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { Code } from '#renderer/ui/values/code.tsx';
import { ConfirmOnce } from '#renderer/ui/actions/confirm-once.tsx';
import { DetailList } from '#renderer/ui/pages/detail-list.tsx';
import { Page } from '#renderer/ui/pages/page.tsx';
import { Columns, Section } from '#renderer/ui/pages/section.tsx';
import { SessionEntries } from '../sessions/session-entries.tsx';
import { PasswordSection } from './password-section.tsx';
import { SecondFactorSection } from './second-factor-section.tsx';

const words = text.account;

export default function AccountPage() {
  const { user, organisation, roles, teams } = useSession().me;
  const names = (all: readonly { name: string }[]) => all.map(({ name }) => name).join(', ') || null;
  return (
    <Page face="administration" title={words.title}>
      <Columns
        main={
          <>
            <PasswordSection />
            <SecondFactorSection />
            <Section title={words.sessions.title} actions={<SignOutEverywhere />}>
              <SessionEntries everybody={false} mayEnd />
            </Section>
          </>
        }
        side={
          <Section title={words.facts}>
            <DetailList
              details={[
                { label: words.fields.name, value: user.name },
                { label: words.fields.username, value: <Code>{user.username}</Code> },
                { label: words.fields.email, value: user.email },
                { label: words.fields.organisation, value: organisation.name },
                { label: words.fields.roles, value: names(roles) },
                { label: words.fields.teams, value: names(teams) },
              ]}
            />
            <Text c="dimmed" mt="md">
              {words.factsHint}
            </Text>
          </Section>
        }
      />
    </Page>
  );
}

function SignOutEverywhere() {
  const { everywhere, everywhereTitle, everywhereBody, everywhereAction } = words.sessions;
  const { mutateAsync: signOut } = useMutation(
    // Loading afresh leaves nothing of one person in the window of the next.
    api.auth.signOutEverywhere.mutationOptions({ meta: { showsOwnErrors: true }, onSuccess: () => window.location.replace('/') }),
  );
  return (
    <ConfirmOnce title={everywhereTitle} body={everywhereBody} action={everywhereAction} onConfirm={() => signOut(undefined)}>
      {(ask) => (
        <Button variant="default" onClick={ask}>
          {everywhere}
        </Button>
      )}
    </ConfirmOnce>
  );
}
