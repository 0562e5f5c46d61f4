/** The photos of a finding: before and after side by side, the others below. */
import type { Attachment, AttachmentPurpose } from '#shared/contract/ground/attachments.ts';
import type { Finding } from '#shared/contract/work/findings.ts';
import { text } from '#renderer/text/text.ts';
import { AddFiles } from '#renderer/records/attachments/add-files.tsx';
import { AttachmentTiles } from '#renderer/records/attachments/attachment-tiles.tsx';
import { DropTarget } from '#renderer/records/attachments/drop-target.tsx';
import { FilesOnTheirWay } from '#renderer/records/attachments/files-on-their-way.tsx';
import { useAttaching } from '#renderer/records/attachments/use-attaching.ts';
import classes from './findings.module.css';

const words = text.findings;

export function FindingPhotos({ finding, mayAttach }: { finding: Finding; mayAttach: boolean }) {
  const { photos } = finding;
  const further = photos.filter(({ purpose }) => purpose !== 'before' && purpose !== 'after');
  if (photos.length === 0 && !mayAttach) return null;
  return (
    <>
      <div className={classes.sides}>
        <Side finding={finding} purpose="before" label={words.before} mayAttach={mayAttach} />
        <Side finding={finding} purpose="after" label={words.after} mayAttach={mayAttach} />
      </div>
      <AttachmentTiles attachments={further} label={words.further} />
    </>
  );
}

interface SideProps {
  finding: Finding;
  purpose: Extract<AttachmentPurpose, 'before' | 'after'>;
  label: string;
  mayAttach: boolean;
}

function Side({ finding: { id, title, photos }, purpose, label, mayAttach }: SideProps) {
  const attaching = useAttaching({ subject: 'finding', subjectId: id, purpose });
  const shown: readonly Attachment[] = photos.filter((photo) => photo.purpose === purpose);
  return (
    <DropTarget attaching={attaching} enabled={mayAttach}>
      <div className={classes.side}>
        <span className={classes.sideLabel}>{label}</span>
        <AttachmentTiles attachments={shown} label={`${label}: ${title}`} large />
        <FilesOnTheirWay attaching={attaching} />
        {mayAttach && (
          <div className={classes.addPhoto}>
            <AddFiles attaching={attaching} takes="photos" what={`${label}, ${title}`} />
          </div>
        )}
      </div>
    </DropTarget>
  );
}
