/** Photos as a telephone takes them, and the two ways they come in. */
import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';

interface Photo {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export async function takePhoto(name: string, background: string): Promise<Photo> {
  const buffer = await sharp({ create: { width: 1200, height: 800, channels: 3, background } })
    .jpeg()
    .toBuffer();
  return { name, mimeType: 'image/jpeg', buffer };
}

/** Presses the button and picks the photo from the disk. */
export async function choosePhoto(page: Page, button: Locator, photo: Photo): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()]);
  await chooser.setFiles(photo);
}

/** Drags the photo from outside onto this place. */
export async function dropPhoto(page: Page, place: Locator, { name, mimeType, buffer }: Photo): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([fileName, type, base64]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], fileName, { type }));
      return transfer;
    },
    [name, mimeType, buffer.toString('base64')] as const,
  );
  await place.dispatchEvent('dragover', { dataTransfer });
  await place.dispatchEvent('drop', { dataTransfer });
}
