/** Files of five very different views, downloaded from the app and opened by others: they agree with the screen. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { decode } from 'fast-png';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { STANCE_LABELS, STANCES } from '../../src/domain/stance.ts';
import { expect, headlineOf, test } from './fixtures.ts';

interface Shown {
  readonly headline: string;
  /** Own counts of the legend in scale order; null where the view has no legend. */
  readonly counts: readonly number[] | null;
}

interface View {
  readonly name: string;
  readonly search: string;
  /** Rows of the CSV, told from what the page shows. */
  readonly rows: (page: Page) => Promise<number>;
}

const tableRows = (page: Page) => page.locator('tbody tr[data-code]').count();
const numberIn = async (text: Locator) => Number(/\d+/.exec((await text.textContent()) ?? '')?.[0]);

const VIEWS: readonly View[] = [
  { name: 'the default map', search: '', rows: async (page) => tableRows(await otherView(page, 'table')) },
  {
    name: 'a table with filters',
    search: '?view=table&stance=ban~limited~no-outright-ban&group=eu~nato&basis=own',
    rows: tableRows,
  },
  {
    name: 'a range',
    search: '?time=2020-01-28..2020-07-14&region=europe',
    rows: async (page) => tableRows(await otherView(page, 'table')),
  },
  {
    name: 'quotes by words and party',
    search: '?view=quotes&q=network&party=us-government',
    rows: (page) => numberIn(page.locator('.quotes__count')),
  },
  {
    name: 'a comparison',
    search: '?view=table&time=latest&country=GB~DE~US',
    rows: tableRows,
  },
];

/** The same view in another presentation, by the page's own tabs. */
async function otherView(page: Page, view: string): Promise<Page> {
  await page
    .getByRole('navigation', { name: /view/i })
    .getByRole('link', { name: new RegExp(view, 'i') })
    .click();
  await expect(page.locator('table').first()).toBeVisible();
  return page;
}

async function shownOn(page: Page): Promise<Shown> {
  await expect(page.getByText(/^Loading /)).toHaveCount(0);
  const headline = await headlineOf(page);
  const legend = page.getByRole('region', { name: 'Legend and stance filter' });
  if ((await legend.count()) === 0) return { headline, counts: null };
  const counts = await Promise.all(STANCES.map((s) => countOf(legend, STANCE_LABELS[s])));
  return { headline, counts };
}

const countOf = (legend: Locator, label: string) =>
  numberIn(legend.getByRole('button', { name: new RegExp(`^${label}: `) }).locator('b'));

async function openTab(page: Page, tab: string): Promise<Locator> {
  const dialog = page.getByRole('dialog', { name: 'Share this view' });
  if ((await dialog.count()) === 0) await page.getByRole('button', { name: 'Share', exact: true }).click();
  await dialog.getByRole('tab', { name: tab }).click();
  return dialog;
}

/** The bytes of the file that a button gives. */
async function download(page: Page, dialog: Locator, button: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return readFileSync(await file.path());
}

function checkCsv(text: string, rows: number, headline: string): void {
  expect(text.startsWith('\ufeff')).toBe(true);
  const records = parse(text, { bom: true, columns: true }) as Record<string, string>[];
  expect(records).toHaveLength(rows);
  for (const record of records) expect(record.view_title).toBe(headline);
}

interface ViewFile {
  readonly title: string;
  readonly legend: readonly { readonly stance: string; readonly own: number }[];
}

const schema = JSON.parse(
  readFileSync(new URL('../../public/schema/view-1.schema.json', import.meta.url), 'utf8'),
) as object;
const ajv = new Ajv2020({ allErrors: true });
addFormats(ajv);
const isValid = ajv.compile(schema);

function checkJson(text: string, { headline, counts }: Shown): void {
  const file = JSON.parse(text) as ViewFile;
  isValid(file);
  expect(isValid.errors ?? []).toEqual([]);
  expect(file.title).toBe(headline);
  if (counts) expect(STANCES.map((s) => file.legend.find((l) => l.stance === s)?.own)).toEqual(counts);
}

/** The words of a drawing or slide in reading order, with single spaces. */
function wordsOf(xml: string, texts: RegExp): string {
  expect(XMLValidator.validate(xml)).toBe(true);
  const parser = new XMLParser({ processEntities: true, trimValues: false });
  const raw = [...xml.matchAll(texts)].map(([, text]) => text ?? '').join(' ');
  const plain = (parser.parse(`<t>${raw}</t>`) as { t: string | number }).t;
  return String(plain).replace(/\s+/g, ' ').trim();
}

function checkSvg(svg: string, { headline }: Shown): void {
  const words = wordsOf(svg, /<(?:text|tspan)\b[^>]*>([^<]+)</g);
  expect(words).toContain(headline);
  expect(words).toMatch(/data version \d/);
}

function checkPng(bytes: Buffer): void {
  const { width, height, data, channels } = decode(bytes);
  expect(width / height).toBeCloseTo(16 / 9, 2);
  const colours = new Set<number>();
  for (let i = 0; i < data.length; i += channels * 97)
    colours.add(((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0));
  expect(colours.size).toBeGreaterThan(5);
}

function checkPptx(bytes: Buffer, slides: number, { headline }: Shown): void {
  const parts = unzipSync(new Uint8Array(bytes));
  const names = Object.keys(parts).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  expect(names).toHaveLength(slides);
  const first = strFromU8(parts['ppt/slides/slide1.xml'] ?? new Uint8Array());
  expect(wordsOf(first, /<a:t>([^<]*)<\/a:t>/g)).toContain(headline);
}

test('slides for a talk are as many as are said, and fewer than of the whole record', async ({ page }) => {
  await page.goto('/?country=US');
  const shown = await shownOn(page);
  const office = await openTab(page, 'PowerPoint');
  const said = office.getByText(/^\d+ slides?: the view/);
  const all = await numberIn(said);
  await office.getByRole('checkbox', { name: /^For a talk/ }).press('Space');
  await expect(said).not.toHaveText(new RegExp(`^${all} slides`));
  const few = await numberIn(said);
  expect(few).toBeLessThan(all / 3);
  checkPptx(await download(page, office, 'Download PowerPoint'), few, shown);
});

for (const { name, search, rows } of VIEWS)
  test(`files of ${name} agree with the screen when others open them`, async ({ page }) => {
    test.slow();
    await page.goto(`/${search}`);
    const shown = await shownOn(page);
    const data = await openTab(page, 'Data');
    const csv = (await download(page, data, 'Download CSV')).toString('utf8');
    checkJson((await download(page, data, 'Download JSON')).toString('utf8'), shown);
    const pictures = await openTab(page, 'Picture');
    checkSvg((await download(page, pictures, 'Download SVG')).toString('utf8'), shown);
    checkPng(await download(page, pictures, 'Download PNG'));
    const office = await openTab(page, 'PowerPoint');
    const slides = await numberIn(office.getByText(/^\d+ slides?: the view/));
    checkPptx(await download(page, office, 'Download PowerPoint'), slides, shown);
    await page.keyboard.press('Escape');
    checkCsv(csv, await rows(page), shown.headline);
  });
