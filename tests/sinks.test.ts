/** No source file turns text into markup or code, sets a cookie, or opens a page that could reach back. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const source = fileURLToPath(new URL('../src/', import.meta.url));

/** What is forbidden, with examples that the pattern has to find and, after the bar, others that it has to let be. */
const FORBIDDEN: ReadonlyArray<
  readonly [what: string, pattern: RegExp, found: readonly string[], left: readonly string[]]
> = [
  [
    'markup from text',
    /\b(?:innerHTML|outerHTML|dangerouslySetInnerHTML|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|srcdoc|srcDoc)\b/,
    ['a.innerHTML = b', '<p dangerouslySetInnerHTML={b} />', 'Object.assign(a, { srcdoc })'],
    ['a.textContent = b', 'innerText'],
  ],
  [
    'a document from text',
    /\bdocument\s*\.\s*write(?:ln)?\b|\bDOMParser\b/,
    ['document.write(a)', 'page.document.writeln(a)', 'new DOMParser()'],
    ['writer.write(a)', 'store.write(document)'],
  ],
  [
    'code from text',
    /\beval\s*\(|\bnew\s+Function\b|\bFunction\s*\(\s*['"`]|\bset(?:Timeout|Interval)\s*\(\s*['"`]|javascript:/i,
    ['eval(a)', 'new Function(a)', "setTimeout('a()')", '<a href="javascript:a()">'],
    ['retrieval (a)', 'setTimeout(() => a())'],
  ],
  [
    'a cookie',
    /\bcookieStore\b|\bdocument\s*\.\s*cookie\b/,
    ['document.cookie = a', 'cookieStore.set(a)'],
    ['It sets no cookies'],
  ],
  [
    'a message to a counter of visits',
    /\bsendBeacon\b|\bpixel\.gif\b/,
    ['navigator.sendBeacon(a)'],
    ['beacons of the network'],
  ],
  [
    'a window that could reach back',
    /target="_blank"(?![^>]*\brel="[^"]*(?:noopener|noreferrer))(?<!\brel="[^"]*(?:noopener|noreferrer)[^>]*)|\bopen\([^()]*(?:\([^()]*\)[^()]*)*'_blank'\s*\)/,
    [
      '<a target="_blank" href={a}>',
      '<a href={a} rel="external" target="_blank">',
      "window.open(a, '_blank')",
    ],
    [
      '<a target="_blank" rel="noopener">',
      '<a rel="noreferrer external" target="_blank">',
      "window.open(link(a), '_blank', 'noopener')",
    ],
  ],
  [
    'a worker whose address was not checked',
    /\bnew\s+(?:Shared)?Worker\s*\(\s*(?!trustedScriptUrl\()|\.register\(\s*['"`]/,
    ["new Worker('/a.js')", 'new SharedWorker(url)', "serviceWorker.register('/sw.js')"],
    ['new Worker(trustedScriptUrl(url))', 'serviceWorker.register(trustedScriptUrl(url))'],
  ],
];

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(source + file, 'utf8') }));

describe.each(FORBIDDEN)('%s', (_what, pattern, found, left) => {
  test('is in no source file', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter(({ text }) => pattern.test(text)).map(({ file }) => file)).toEqual([]);
  });

  test('would be found', () => {
    for (const example of found) expect(example).toMatch(pattern);
    for (const example of left) expect(example).not.toMatch(pattern);
  });
});
