/** The page's two typefaces, written into a picture so that it looks the same wherever it is opened. */
import sansUrl from '../../ui/fonts/atlas-sans.woff2?url';
import serifUrl from '../../ui/fonts/atlas-serif.woff2?url';

const FONTS = [
  ['Atlas Serif', serifUrl],
  ['Atlas Sans', sansUrl],
] as const;

let made: Promise<string> | null = null;

/** `@font-face` rules with the fonts inside as data; fetched once. Rejects when a font cannot be fetched. */
export function fontFaceCss(): Promise<string> {
  made ??= Promise.all(FONTS.map(([family, url]) => fontFace(family, url))).then((rules) => rules.join('\n'));
  // A failure is not kept: the next picture tries again.
  made.catch(() => {
    made = null;
  });
  return made;
}

async function fontFace(family: string, url: string): Promise<string> {
  const source = `url(${await dataUrl(family, url)}) format('woff2')`;
  return `@font-face{font-family:'${family}';src:${source};font-weight:400 700}`;
}

/** The build in one file has its fonts inside already, and its policy lets nothing be fetched. */
async function dataUrl(family: string, url: string): Promise<string> {
  if (url.startsWith('data:')) return url;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The typeface ${family} could not be loaded (${response.status})`);
  return `data:font/woff2;base64,${base64(new Uint8Array(await response.arrayBuffer()))}`;
}

/** In portions, since a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let i = 0; i < bytes.length; i += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(binary);
}
