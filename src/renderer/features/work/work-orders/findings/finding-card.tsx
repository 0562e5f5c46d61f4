/** One finding: how grave it is, what was done about it, what it looked like before and after. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { text } from '#renderer/text/text.ts';
import { spokenDay, spokenInstant } from '#renderer/ui/values/dates.ts';
import { StatusBadge } from '#renderer/ui/values/status-badge.tsx';
import { useNow } from '#renderer/ui/values/use-now.ts';
import type { Finding } from '#shared/contract/work/findings.ts';
import { placeOf } from '../transitions/to-record.ts';
import { FindingDialogue, type FindingStep } from './finding-dialogue.tsx';
import { FindingMenu } from './finding-menu.tsx';
import { FindingPhotos } from './finding-photos.tsx';
import classes from './findings.module.css';
import { severityTones, statusTones } from './severities.ts';

const words = text.findings;

export function FindingCard({ finding, mayAttach }: { finding: Finding; mayAttach: boolean }) {
  const [asked, ask] = useState<FindingStep>();
  const now = useNow();
  const { title, description, severity, status, rectification, deferral, createdAt, createdBy, can } = finding;
  return (
    <li className={classes.finding} id={placeOf({ entity: 'finding', id: finding.id })} tabIndex={-1} aria-label={title}>
      <div className={classes.head}>
        <div className={classes.words}>
          <span className={classes.title}>{title}</span>
          <span className={classes.by}>{words.by(createdBy.name, spokenInstant(createdAt, now))}</span>
        </div>
        <StatusBadge tone={severityTones[severity]} label={words.severities[severity]} />
        <StatusBadge tone={statusTones[status]} label={words.statuses[status]} />
        {can.rectify && status !== 'rectified' && (
          <Button variant="default" onClick={() => ask('rectify')}>
            {words.rectify}
          </Button>
        )}
        <FindingMenu finding={finding} onAsk={ask} />
      </div>
      {description && <p className={classes.text}>{description}</p>}
      {rectification && (
        <p className={classes.text}>
          <strong>{words.fields.rectification}</strong> {rectification}
        </p>
      )}
      {deferral && <p className={classes.text}>{words.deferred(spokenDay(deferral.until, now), deferral.consentBy)}</p>}
      <FindingPhotos finding={finding} mayAttach={mayAttach} />
      {asked && <FindingDialogue step={asked} finding={finding} onClosed={() => ask(undefined)} />}
    </li>
  );
}
