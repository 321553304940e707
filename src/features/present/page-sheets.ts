/**
 * This page's styles and fonts in a window of its own. That has no service worker, so its own links and the addresses in
 * its rules would need the network: all is read here, where it is kept, and handed over.
 */
type Opened = Window & typeof globalThis;

/** What is loaded is at hand, whatever the host says about how long. */
const atHand = (address: string) => fetch(address, { cache: 'force-cache' });

/** The sheet as it was written: rules that are read back lose shorthands with variables in them. */
async function textOf({ ownerNode, href }: CSSStyleSheet): Promise<string> {
  if (!href) return ownerNode?.textContent ?? '';
  const text = await (await atHand(href)).text();
  return text.replace(
    /url\((["']?)(?!data:)([^"')]+)\1\)/g,
    (_, __, address: string) => `url("${new URL(address, href).href}")`,
  );
}

const ADDRESS_OF_FONT = /url\("(https?:[^"]+)"\)/;

/** Has the window's fonts drawn from bytes that are read here, and takes out of the sheet the rules that ask for them. */
function handFonts(opened: Opened, sheet: CSSStyleSheet): void {
  for (let index = sheet.cssRules.length - 1; index >= 0; index--) {
    const rule = sheet.cssRules[index];
    if (!(rule instanceof opened.CSSFontFaceRule)) continue;
    const told = (name: string) => rule.style.getPropertyValue(name);
    const [, address] = ADDRESS_OF_FONT.exec(told('src')) ?? [];
    if (!address) continue;
    const family = told('font-family').replaceAll('"', '');
    const face = { weight: told('font-weight') || 'normal', style: told('font-style') || 'normal' };
    sheet.deleteRule(index);
    void atHand(address)
      .then((answer) => answer.arrayBuffer())
      .then((bytes) => opened.document.fonts.add(new opened.FontFace(family, bytes, face)))
      // The next font of the family's list is drawn then.
      .catch(() => undefined);
  }
}

async function copyFor(opened: Opened, sheet: CSSStyleSheet): Promise<CSSStyleSheet> {
  // Made in that window, or its document does not take it. The security policy refuses style elements, not this.
  const copy = new opened.CSSStyleSheet({ media: sheet.media.mediaText });
  // What cannot be read is of another origin, and none of ours.
  copy.replaceSync(await textOf(sheet).catch(() => ''));
  handFonts(opened, copy);
  return copy;
}

/** Gives the window the sheets that are loaded here, and each that comes later, until the function it gives is called. */
export function shareSheets(opened: Window): () => void {
  const copies = new Map<CSSStyleSheet, Promise<CSSStyleSheet>>();
  let turn = 0;
  const share = async () => {
    const mine = ++turn;
    const sheets = [...document.styleSheets].map((sheet) => {
      const copy = copies.get(sheet) ?? copyFor(opened as Opened, sheet);
      copies.set(sheet, copy);
      return copy;
    });
    const ready = await Promise.all(sheets);
    if (mine === turn) opened.document.adoptedStyleSheets = ready;
  };
  const onLoad = () => void share();
  onLoad();
  document.addEventListener('load', onLoad, true);
  return () => {
    turn++;
    document.removeEventListener('load', onLoad, true);
  };
}
