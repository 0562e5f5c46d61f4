/** Buttons that take files: a choice from the disk, and the camera where there is one. */
import { Button, FileButton, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconCamera, IconPhotoPlus } from '@tabler/icons-react';
import { text } from '#renderer/text/text.ts';
import type { Attaching } from './use-attaching.ts';

const words = text.attachments;

interface AddFilesProps {
  attaching: Attaching;
  /** Photos only, or anything. */
  takes: 'photos' | 'files';
  /** Said on the button; *Add photo* unless said otherwise. */
  label?: string;
  /** Names what the files are for, where the button alone does not say it. */
  what?: string;
}

export function AddFiles({ attaching, takes, label = takes === 'photos' ? words.addPhoto : words.add, what }: AddFilesProps) {
  const isTouch = useMediaQuery('(pointer: coarse)', undefined, { getInitialValueInEffect: false });
  const further = what && <VisuallyHidden>: {what}</VisuallyHidden>;
  return (
    <>
      {isTouch && (
        <FileButton accept="image/*" capture="environment" onChange={(file) => attaching.add(file ? [file] : [])}>
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconCamera size={16} stroke={1.5} />}>
              {words.takePhoto}
              {further}
            </Button>
          )}
        </FileButton>
      )}
      <FileButton multiple {...(takes === 'photos' && { accept: 'image/*' })} onChange={attaching.add}>
        {(props) => (
          <Button {...props} variant="default" leftSection={<IconPhotoPlus size={16} stroke={1.5} />}>
            {label}
            {further}
          </Button>
        )}
      </FileButton>
    </>
  );
}
