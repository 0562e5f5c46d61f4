/** Draws a typed name as the picture of a signature. */

const width = 960;
const height = 320;
const fontPixels = 96;

/** The name in one line, made smaller where it is long. */
export async function drawName(name: string): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const sheet = canvas.getContext('2d');
  if (!sheet) return null;
  sheet.font = `italic 500 ${fontPixels}px 'Inter Variable', sans-serif`;
  sheet.textAlign = 'center';
  sheet.textBaseline = 'middle';
  sheet.fillText(name, width / 2, height / 2, width - 80);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
