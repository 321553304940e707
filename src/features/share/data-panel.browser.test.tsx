/** Downloads and citations in a real browser: what is promised, what is saved, and what is said when it fails. */
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { DataError } from '../../data/errors.ts';
import { fetchLoader, type Loader } from '../../data/loader.ts';
import { atlasQuery } from '../../data/queries.ts';
import { createQueryClient } from '../../data/query-client.ts';
import { LoaderContext } from '../../data/use-data.ts';
import { collectFacts, type ViewFacts } from '../../export/facts.ts';
import { atlasViewOf } from '../../state/atlas-view.ts';
import { parse } from '../../state/codec.ts';
import { CitationPanel } from './citation-panel.tsx';
import { DataPanel } from './data-panel.tsx';

const loader = fetchLoader('/data/', '/geometry/');
const client = createQueryClient();
const QUOTE = 'gb-undated-parliamentary-report-alleged-links';

async function factsAt(search: string): Promise<ViewFacts> {
  const { atlas } = await client.ensureQueryData(atlasQuery(loader));
  return collectFacts(atlasViewOf(atlas, parse(search).view), client, loader);
}

let facts: ViewFacts;
const saved: { name: string; href: string }[] = [];

beforeAll(async () => {
  facts = await factsAt('?view=table&group=five-eyes');
});
beforeEach(() => {
  saved.length = 0;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, href: this.href });
  });
  return () => vi.restoreAllMocks();
});

const bytesOf = async () => new Uint8Array(await (await fetch(saved[0]?.href ?? '')).arrayBuffer());
const savedText = async () => new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf());

const showData = (shown: ViewFacts, from: Loader = loader) =>
  render(
    <LoaderContext.Provider value={from}>
      <DataPanel facts={shown} />
    </LoaderContext.Provider>,
  );

test('the CSV has as many rows as the panel says, and the status names the file', async () => {
  const screen = await showData(facts);
  await expect.element(screen.getByText(/5 jurisdictions, one a row/)).toBeInTheDocument();
  await screen.getByRole('button', { name: 'Download CSV', exact: true }).click();
  await expect
    .element(screen.getByRole('status'))
    .toHaveTextContent('Downloaded stance-atlas-table-2020-02-12-five-eyes.csv');
  expect(saved.map((s) => s.name)).toEqual(['stance-atlas-table-2020-02-12-five-eyes.csv']);
  const text = await savedText();
  expect(text.startsWith('\uFEFFcode,jurisdiction,')).toBe(true);
  expect(text.trimEnd().split('\r\n')).toHaveLength(6);
});

test('the JSON is of this view', async () => {
  const screen = await showData(facts);
  await screen.getByRole('button', { name: 'Download JSON', exact: true }).click();
  await expect.element(screen.getByRole('status')).toHaveTextContent(/^Downloaded .*\.json$/);
  expect(JSON.parse(await savedText())).toMatchObject({ title: facts.title, view: 'table' });
});

test('all data come as a zip', async () => {
  const screen = await showData(facts);
  await screen.getByRole('button', { name: 'Download all data (ZIP)', exact: true }).click();
  await expect
    .element(screen.getByRole('status'), { timeout: 10_000 })
    .toHaveTextContent(`Downloaded stance-atlas-data-${facts.atlasView.atlas.version}.zip`);
  const bytes = await bytesOf();
  expect(bytes.length).toBeGreaterThan(50_000);
  expect([...bytes.slice(0, 4)]).toEqual([0x50, 0x4b, 3, 4]);
});

test('what cannot be had is said, nothing is saved, and the next press tries again', async () => {
  let isBroken = true;
  const flaky: Loader = {
    ...loader,
    data: (path, signal) =>
      isBroken ? Promise.reject(new DataError('unreachable', path, 'no answer')) : loader.data(path, signal),
  };
  const screen = await showData(facts, flaky);
  const button = screen.getByRole('button', { name: 'Download all data (ZIP)', exact: true });
  await button.click();
  await expect
    .element(screen.getByRole('status'))
    .toHaveTextContent('The ZIP was not downloaded. datapackage.json could not be reached.');
  expect(saved).toEqual([]);
  isBroken = false;
  await button.click();
  await expect.element(screen.getByRole('status'), { timeout: 10_000 }).toHaveTextContent(/^Downloaded/);
});

test('a citation follows what is cited and the form, and is saved under its extension', async () => {
  const screen = await render(<CitationPanel facts={facts} />);
  const text = screen.getByRole('textbox', { name: 'Citation' });
  await expect.element(text).toHaveAttribute('readonly');
  await expect.element(text).toHaveValue(expect.stringContaining(facts.link));
  await expect.element(screen.getByRole('radio', { name: 'The quote' })).not.toBeInTheDocument();
  await screen.getByRole('radio', { name: 'The dataset' }).click();
  await screen.getByRole('combobox', { name: 'Format' }).selectOptions('RIS');
  await expect.element(text).toHaveValue(expect.stringMatching(/^TY {2}- DATA/));
  await screen.getByRole('button', { name: 'Download citation' }).click();
  await expect.element(screen.getByText(/^Downloaded stance-atlas-data-.*\.ris$/)).toBeInTheDocument();
  // A text area shows line ends as its own; the file keeps those that RIS asks for.
  expect((await savedText()).endsWith('ER  - \r\n')).toBe(true);
});

test('an opened quote is what is cited first, by its own source', async () => {
  const quoted = await factsAt(`?quote=${QUOTE}`);
  const screen = await render(<CitationPanel facts={quoted} />);
  await expect.element(screen.getByRole('radio', { name: 'The quote' })).toBeChecked();
  await screen.getByRole('combobox', { name: 'Format' }).selectOptions('BibTeX');
  await expect
    .element(screen.getByRole('textbox', { name: 'Citation' }))
    .toHaveValue(expect.stringContaining(`{${QUOTE},`));
  await screen.getByRole('radio', { name: 'This view' }).click();
  await expect
    .element(screen.getByRole('textbox', { name: 'Citation' }))
    .toHaveValue(expect.stringContaining(`title = {{${quoted.title.slice(0, 20)}`));
});
