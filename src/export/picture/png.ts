/** A picture as pixels: drawn by the browser from its SVG. */
import type { Picture } from './picture.ts';

export const SCALES = [1, 2, 3, 4] as const;
export type Scale = (typeof SCALES)[number];

/** The picture as an address that an image may load under the page's policy. */
export function svgUrl({ svg }: Picture): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

async function loaded(picture: Picture): Promise<HTMLImageElement> {
  const image = new Image(picture.width, picture.height);
  image.src = svgUrl(picture);
  await image.decode();
  return image;
}

/** A PNG of so many pixels for each unit of the picture. Rejects in plain words where the device cannot hold it. */
export async function pngOf(picture: Picture, scale: Scale): Promise<Blob> {
  const [width, height] = [picture.width * scale, picture.height * scale];
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  const tooLarge = () =>
    new Error(`This browser cannot make a picture of ${width} × ${height} pixels. Choose a smaller size.`);
  if (!context || canvas.width !== width) throw tooLarge();
  context.drawImage(await loaded(picture), 0, 0, width, height);
  // Paper is opaque: a clear corner means that the canvas was larger than the browser draws.
  if (context.getImageData(width - 1, height - 1, 1, 1).data[3] !== 255) throw tooLarge();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  // Gives the memory back at once, not when it is next collected.
  canvas.width = 0;
  if (!blob) throw tooLarge();
  return blob;
}

/** Whether this browser can put an image on the clipboard. */
export function canCopyImages(): boolean {
  return typeof ClipboardItem !== 'undefined' && typeof navigator.clipboard?.write === 'function';
}

/** Puts the PNG on the clipboard. The promise is handed over unresolved, since Safari asks for that within the click. */
export async function copyImage(png: Promise<Blob>): Promise<void> {
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
}
