/** The sheet that a signature is drawn on: ink on white in both schemes, because it is printed. */
import { useRef, type PointerEvent } from 'react';
import classes from './signature-pad.module.css';

/** Twice the size on screen, so that the print is sharp. */
const width = 960;
const height = 320;
const inkWidth = 5;

interface SignatureCanvasProps {
  label: string;
  onChange: (picture: Blob) => void;
}

export function SignatureCanvas({ label, onChange }: SignatureCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const isDrawing = useRef(false);

  function place({ clientX, clientY }: PointerEvent): [number, number] {
    const box = canvas.current?.getBoundingClientRect();
    if (!box) return [0, 0];
    return [((clientX - box.left) / box.width) * width, ((clientY - box.top) / box.height) * height];
  }

  function begin(event: PointerEvent) {
    const sheet = canvas.current?.getContext('2d');
    if (!sheet) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    isDrawing.current = true;
    sheet.lineWidth = inkWidth;
    sheet.lineCap = 'round';
    sheet.lineJoin = 'round';
    sheet.beginPath();
    sheet.moveTo(...place(event));
    // A tap leaves a dot.
    sheet.lineTo(...place(event));
    sheet.stroke();
  }

  function draw(event: PointerEvent) {
    const sheet = canvas.current?.getContext('2d');
    if (!sheet || !isDrawing.current) return;
    sheet.lineTo(...place(event));
    sheet.stroke();
  }

  function end() {
    if (!isDrawing.current) return;
    isDrawing.current = false;
    canvas.current?.toBlob((picture) => {
      if (picture) onChange(picture);
    }, 'image/png');
  }

  return (
    <div className={classes.sheet}>
      <canvas
        ref={canvas}
        width={width}
        height={height}
        className={classes.canvas}
        aria-label={label}
        onPointerDown={begin}
        onPointerMove={draw}
        onPointerUp={end}
        onPointerCancel={end}
      />
      <span className={classes.here} aria-hidden>
        {label}
      </span>
    </div>
  );
}
