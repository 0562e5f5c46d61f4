/** A QR code drawn in the page; nothing of its content leaves it. */
import { useEffect, useState } from 'react';
import classes from './access.module.css';

const pixelsAModule = 5;

/** Draws the picture and answers its address. The drawing is large and seldom needed, so it is loaded when asked for. */
async function draw(content: string): Promise<string> {
  const { qrcode, drawingCanvas } = await import('bwip-js/browser');
  const canvas = document.createElement('canvas');
  qrcode({ bcid: 'qrcode', text: content, scale: pixelsAModule }, drawingCanvas(canvas));
  return canvas.toDataURL();
}

export function QrCode({ content, label }: { content: string; label: string }) {
  const [picture, setPicture] = useState<string>();
  useEffect(() => {
    let isGone = false;
    void draw(content).then((drawn) => {
      if (!isGone) setPicture(drawn);
    });
    return () => {
      isGone = true;
    };
  }, [content]);
  return picture && <img src={picture} className={classes.qr} alt={label} />;
}
