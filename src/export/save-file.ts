/** Hands a file that was made here to the browser's downloads. */

/** Long enough for the slowest browser to have read the content; until then the address must live. */
const KEPT_FOR = 60_000;

/** Saves content under a name, by a link to an object address that is given up again later. */
export function saveFile(
  name: string,
  content: string | Blob | Uint8Array<ArrayBuffer>,
  mimeType: string,
): void {
  const url = URL.createObjectURL(new Blob([content], { type: mimeType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR);
}
