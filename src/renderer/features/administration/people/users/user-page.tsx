/** One person: who they are, what they may do, and whether they can sign in. */
import { Text } from '@mantine/core';
import { Link } from 'react-router';
import { api } from '#renderer/api/client.ts';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { Code } from '#renderer/ui/values/code.tsx';
import { spokenInstant } from '#renderer/ui/values/dates.ts';
import { DetailList } from '#renderer/ui/pages/detail-list.tsx';
import { Page } from '#renderer/ui/pages/page.tsx';
import { Columns, Section } from '#renderer/ui/pages/section.tsx';
import { ShowAll } from '#renderer/ui/pages/show-all.tsx';
import { withRecord } from '#renderer/ui/pages/with-record.tsx';
import { UserActions } from './user-actions.tsx';
import { accessDetails, authorityDetails, personDetails } from './user-details.tsx';
import { UserState } from './user-state.tsx';

const words = text.people.users;

export default withRecord(api.users.get, ({ record: user }) => {
  const seesAudit = useMay()('admin:audit:view');
  return (
    <Page
      face="administration"
      title={user.name}
      above={
        <>
          <Link to="/users">{words.title}</Link> · <Code>{user.username}</Code>
        </>
      }
      beside={<UserState user={user} />}
      actions={<UserActions user={user} />}
    >
      <Columns
        main={
          <>
            <Section title={words.access} actions={seesAudit && <ShowAll to={`/audit?actorId=${user.id}`} label={text.audit.byPerson} />}>
              <DetailList details={accessDetails(user)} />
              {user.lockedUntil && <Text mt="md">{words.lockedUntil(spokenInstant(user.lockedUntil))}</Text>}
            </Section>
            <Section title={words.certify}>
              <DetailList details={authorityDetails(user)} />
            </Section>
          </>
        }
        side={
          <Section title={words.person}>
            <DetailList details={personDetails(user)} />
          </Section>
        }
      />
    </Page>
  );
});
