/** A QR code drawn in the page; nothing of its content leaves it. */
import { useEffect, useRef } from 'react';
import classes from './access.module.css';

const pixelsAModule = 5;

export function QrCode({ content, label }: { content: string; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let isGone = false;
    // The drawing is large and seldom needed.
    void import('bwip-js/browser').then(({ qrcode, drawingCanvas }) => {
      if (isGone || !canvas.current) return;
      qrcode({ bcid: 'qrcode', text: content, scale: pixelsAModule }, drawingCanvas(canvas.current));
    });
    return () => {
      isGone = true;
    };
  }, [content]);
  return <canvas ref={canvas} className={classes.qr} role="img" aria-label={label} />;
}
