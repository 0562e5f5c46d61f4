/** A signature: drawn with finger, pen or mouse, or the full name typed where drawing is not possible. */
import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { text } from '#renderer/text/text.ts';
import { drawName } from './signature-name.ts';
import { SignatureCanvas } from './signature-canvas.tsx';
import classes from './signature-pad.module.css';

const words = text.files;
type Way = 'draw' | 'type';

interface SignaturePadProps {
  label: string;
  /** The picture of the signature, or null while there is none. */
  onChange: (picture: Blob | null) => void;
  /** Known already, such as the customer's name. */
  name?: string;
}

export function SignaturePad({ label, onChange, name = '' }: SignaturePadProps) {
  const headingId = useId();
  const [way, setWay] = useState<Way>('draw');
  const [typed, setTyped] = useState(name);
  // Another key is a fresh sheet.
  const [sheet, setSheet] = useState(0);

  const turn = useRef(0);

  /** A picture takes a moment to be made: the latest one counts. */
  async function give(picture: Blob | null | Promise<Blob | null>) {
    const own = ++turn.current;
    const made = await picture;
    if (own === turn.current) onChange(made);
  }

  function clear() {
    setSheet((present) => present + 1);
    setTyped('');
    void give(null);
  }

  function change(next: Way) {
    setWay(next);
    void give(next === 'type' && typed.trim() ? drawName(typed.trim()) : null);
  }

  function type(next: string) {
    setTyped(next);
    void give(next.trim() ? drawName(next.trim()) : null);
  }

  return (
    <section aria-labelledby={headingId} className={classes.pad}>
      <div className={classes.bar}>
        <span id={headingId} className={classes.label}>
          {label}
        </span>
        <SegmentedControl<Way>
          aria-label={label}
          value={way}
          onChange={change}
          data={[
            { value: 'draw', label: words.signatureDraw },
            { value: 'type', label: words.signatureType },
          ]}
        />
        <Button variant="subtle" color="gray" onClick={clear}>
          {words.signatureClear}
        </Button>
      </div>
      {way === 'draw' ? (
        <SignatureCanvas key={sheet} label={words.signHere} onChange={(picture) => void give(picture)} />
      ) : (
        <>
          <TextInput label={words.signatureName} autoComplete="name" value={typed} onChange={(event) => type(event.currentTarget.value)} />
          {typed.trim() && <p className={classes.typed}>{typed}</p>}
        </>
      )}
    </section>
  );
}
