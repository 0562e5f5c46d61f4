/** One aircraft: how it is built, whether it may fly, what it has flown, and what was done on it. */
import { Text } from '@mantine/core';
import { Link } from 'react-router';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { aircraftMark, aircraftModel } from '#renderer/records/aircraft-title.ts';
import { AircraftStatusBadge } from '#renderer/records/aircraft-status.tsx';
import { Code } from '#renderer/ui/values/code.tsx';
import { DetailList } from '#renderer/ui/pages/detail-list.tsx';
import { Page } from '#renderer/ui/pages/page.tsx';
import { Columns, Section } from '#renderer/ui/pages/section.tsx';
import { withRecord } from '#renderer/ui/pages/with-record.tsx';
import { AircraftActions } from './aircraft-actions.tsx';
import { identityDetails, technicalDetails, totalDetails } from './aircraft-details.tsx';
import { AircraftHistory } from './aircraft-history.tsx';
import classes from './fleet.module.css';
import { PlanView } from './airframe/plan-view.tsx';

const words = text.fleet;

export default withRecord(api.aircraft.get, ({ record: aircraft }) => (
  <Page
    face="fleet"
    title={aircraftModel(aircraft)}
    above={
      <>
        <Link to="/aircraft">{words.title}</Link> · <Code>{aircraftMark(aircraft)}</Code>
      </>
    }
    beside={<AircraftStatusBadge status={aircraft.status} />}
    actions={<AircraftActions aircraft={aircraft} />}
  >
    <Columns
      main={
        <>
          <Section title={words.fields.status}>
            <div className={classes.standing}>
              <PlanView frameClass={aircraft.frameClass} />
              <div className={classes.standingWords}>
                <Text>{words.whichFlies[aircraft.status]}</Text>
                {aircraft.statusReason && <Text className={classes.reason}>{aircraft.statusReason}</Text>}
                <div className={classes.totals}>
                  <DetailList details={totalDetails(aircraft)} />
                </div>
              </div>
            </div>
          </Section>
          <AircraftHistory aircraft={aircraft} />
        </>
      }
      side={
        <>
          <Section title={words.identity}>
            <DetailList details={identityDetails(aircraft)} />
            {!aircraft.identity && <Text className={classes.hidden}>{words.identityHidden}</Text>}
          </Section>
          <Section title={words.technical}>
            <DetailList details={technicalDetails(aircraft)} />
          </Section>
          {aircraft.notes && (
            <Section title={words.fields.notes}>
              <Text className={classes.notes}>{aircraft.notes}</Text>
            </Section>
          )}
        </>
      }
    />
  </Page>
));
