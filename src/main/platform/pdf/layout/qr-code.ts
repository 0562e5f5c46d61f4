/** A QR code drawn as vectors, so that it stays sharp on any printer. */
import bwip from 'bwip-js/node';
import type { jsPDF } from 'jspdf';

/** Viewers blend the edges of touching squares into a light seam; a hair of overlap closes it. */
const overlap = 0.02;

/** Draws the text as a square code of the given size; the caller leaves white space around it. */
export function drawQrCode(pdf: jsPDF, text: string, x: number, y: number, size: number): void {
  const [symbol] = bwip.raw('qrcode', text, 'eclevel=M');
  if (!symbol || !('pixs' in symbol)) throw new Error('The QR code came in a shape that is not known here');
  const { pixs, pixx, pixy } = symbol;
  const dot = size / pixx;
  pdf.setFillColor('#000');
  for (let row = 0; row < pixy; row += 1) {
    for (let column = 0; column < pixx; column += 1) {
      let length = 0;
      while (column + length < pixx && pixs[row * pixx + column + length] === 1) length += 1;
      if (length > 0) pdf.rect(x + column * dot, y + row * dot, length * dot + overlap, dot + overlap, 'F');
      column += length;
    }
  }
}
