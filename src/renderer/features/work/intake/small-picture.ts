/** A small copy of a photo, small enough to be kept beside the draft. */

const longestSide = 240;
const quality = 0.6;

/** A data address; empty where this browser cannot show the photo. */
export async function smallPicture(address: string): Promise<string> {
  const image = new Image();
  image.src = address;
  try {
    await image.decode();
  } catch {
    // A kind of photo that the program reads and this browser does not, such as HEIC.
    return '';
  }
  const scale = Math.min(1, longestSide / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/webp', quality);
}
