/** A QR code drawn in the page; nothing of its content leaves it. */
import { useEffect, useState } from 'react';
import { text } from '#renderer/text/text.ts';
import classes from './qr-code.module.css';

/** Draws the picture and answers its address. The drawing is large and seldom needed, so it is loaded when asked for. */
async function draw(content: string): Promise<string> {
  const { qrcode, drawingSVG } = await import('bwip-js/browser');
  return `data:image/svg+xml,${encodeURIComponent(qrcode({ bcid: 'qrcode', text: content }, drawingSVG()))}`;
}

type Drawing = { address: string } | 'failed' | undefined;

export function QrCode({ content, label }: { content: string; label: string }) {
  const [drawing, setDrawing] = useState<Drawing>();
  useEffect(() => {
    let isGone = false;
    const show = (next: Drawing) => {
      if (!isGone) setDrawing(next);
    };
    draw(content).then(
      (address) => show({ address }),
      () => show('failed'),
    );
    return () => {
      isGone = true;
    };
  }, [content]);
  // The place is kept while the drawing comes, so that nothing moves.
  return (
    <div className={classes.qr}>
      {drawing === 'failed' ? text.files.noPicture : drawing && <img src={drawing.address} className={classes.picture} alt={label} />}
    </div>
  );
}
