/** Policy staff check every word: from the map to the verbatim quote, its speaker and its source. */
import { readFileSync } from 'node:fs';
import type { EvidenceFile } from '../../src/domain/evidence.ts';
import { shownText } from '../../src/domain/evidence-words.ts';
import { expect, expectAddress, expectStance, mapButton, nameOf, test } from './fixtures.ts';

const fileOf = (code: string): EvidenceFile =>
  JSON.parse(
    readFileSync(new URL(`../../public/data/evidence/${code.toLowerCase()}.json`, import.meta.url), 'utf8'),
  );

for (const code of ['US', 'GB', 'DE', 'EU']) {
  test(`the dossier of ${code} shows every piece of its file word for word, with speaker and source`, async ({
    page,
  }) => {
    await page.goto('/');
    await mapButton(page, code).click();
    const dossier = page.getByRole('region', { name: nameOf(code), exact: true });
    await expect(dossier.getByRole('heading', { level: 2, name: nameOf(code) })).toBeVisible();
    const file = fileOf(code);
    expect(file.evidence.length).toBeGreaterThan(0);
    await expect(page.getByText(/^Loading /)).toHaveCount(0);
    for (const { id } of file.evidence)
      await expect(dossier.locator(`[data-evidence="${id}"]`).first()).toBeAttached();
    const shown = await dossier.locator('[data-evidence]').evaluateAll((figures) =>
      figures.map((figure) => ({
        id: figure.getAttribute('data-evidence'),
        quoted: figure.querySelector('blockquote')?.textContent ?? null,
        text: figure.querySelector('.quote__text')?.textContent ?? '',
        credit: figure.querySelector('figcaption')?.textContent ?? '',
      })),
    );
    for (const evidence of file.evidence) {
      const figures = shown.filter(({ id }) => id === evidence.id);
      const source = file.sources.find((s) => s.id === evidence.source);
      const speaker = evidence.kind === 'statement' && file.speakers.find((s) => s.id === evidence.speaker);
      for (const figure of figures) {
        const isQuoted = evidence.kind !== 'summary';
        expect(figure.text).toBe(isQuoted ? `“${shownText(evidence)}”` : shownText(evidence));
        expect(figure.quoted).toBe(isQuoted ? figure.text : null);
        expect(figure.credit).toContain(source?.title ?? `[${source?.describedAs}]`);
        if (speaker) expect(figure.credit).toContain(speaker.name);
      }
    }
  });
}

test('the dossier answers in order: stance, decision, support, dispute, history, sources', async ({
  page,
}) => {
  await page.goto('/?country=GB&time=2019-04-30');
  const dossier = page.getByRole('region', { name: 'United Kingdom', exact: true });
  await expect(dossier.getByText('Limited use').first()).toBeVisible();
  await expect(dossier.getByRole('heading', { level: 3 }).filter({ hasText: /^Sources/ })).toBeAttached();
  const headings = await dossier.getByRole('heading', { level: 3 }).allTextContents();
  const order = ['What was decided', 'What supports it', 'What disputes it', 'History', 'Sources'];
  expect(
    headings.filter((h) => order.some((o) => h.startsWith(o))).map((h) => h.replace(/ \d+$/, '')),
  ).toEqual(order);
});

test('a foreign title or act says its language wherever it is read', async ({ page }) => {
  const icelandic = page.locator('[lang="is"]', { hasText: 'Nova gagnrýnir fjarskiptafrumvarp' });
  await page.goto('/?time=2024-12-31&country=IS');
  const dossier = page.getByRole('region', { name: 'Iceland', exact: true });
  await expect(dossier.locator('figcaption').locator(icelandic).first()).toBeAttached();
  await expect(dossier.locator('.source-list').locator(icelandic)).toBeAttached();
  await page.goto('/?view=quotes&time=2024-12-31&country=IS&q=gagnrynir');
  await expect(page.getByRole('region', { name: 'Quotes' }).locator(icelandic).first()).toBeVisible();
  await page.goto('/?view=sources');
  await expect(page.getByRole('heading', { level: 2 }).locator('[lang="es"]').first()).toBeAttached();
  await page.goto('/?time=2024-12-31&country=IS&present=1');
  await expect(page.locator('.present-country [lang="is"]').first()).toBeVisible();
  await page.goto('/?time=2024-12-31&country=FR~IS');
  const ruling = page.getByRole('table').locator('[lang="fr"]', { hasText: 'Décision n° 2020-882 QPC' });
  await expect(ruling.first()).toBeVisible();
});

test('a country that is only warned has no stance, and its dossier lists what the articles say', async ({
  page,
}) => {
  await page.goto('/?time=2019-04-30');
  await expectStance(page, 'CN', 'No record');
  await mapButton(page, 'CN').press('Enter');
  const dossier = page.getByRole('region', { name: 'China', exact: true });
  await expect(dossier.locator('blockquote').first()).toBeVisible();
  await expect(dossier).toContainText('That is not a stance');
});

test('an EU member without a decision inherits, in words, and leads to the EU’s evidence', async ({
  page,
}) => {
  await page.goto('/?country=BG');
  await expect(mapButton(page, 'BG')).toHaveAccessibleName(
    /^Bulgaria: No outright ban, inherited from the EU, since/,
  );
  await page.getByRole('link', { name: 'Read the evidence behind the EU’s position' }).click();
  await expect(page.getByRole('region', { name: 'European Union', exact: true })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('region', { name: 'Bulgaria', exact: true })).toBeVisible();
  await page.goto('/?basis=own');
  await expectStance(page, 'BG', 'No record');
});

test('undated evidence is marked as undated where it stands', async ({ page }) => {
  await page.goto('/?country=US');
  const piece = page.locator('[data-evidence="us-undated-agencies-banned"]');
  await expect(piece.getByText('Undated', { exact: true })).toBeVisible();
  await page.goto('/?view=sources');
  const undated = page
    .getByRole('article')
    .filter({ hasText: 'America has banned China firms from doing THIS' });
  await expect(undated.locator('dd').nth(0)).toHaveText('not recorded');
  await expect(undated.locator('dd').nth(2)).toHaveText('not recorded');
});

test('sources come in portions: who asks for more gets the next one, is told so, and keeps the focus', async ({
  page,
}) => {
  await page.goto('/?view=sources');
  const more = page.getByRole('button', { name: /^Show \d+ more of \d+ sources$/ });
  await expect(more).toBeVisible();
  const drawn = () => page.locator('.source').count();
  const first = await drawn();
  expect(first).toBeLessThan(100);
  await more.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: /are shown, the new ones above/ })).toBeAttached();
  expect(await drawn()).toBeGreaterThan(first);
  expect(await drawn()).toBeLessThan(200);
  await expect(more).toBeFocused();
  const rest = Number((await more.textContent())?.match(/of (\d+)/)?.[1]) - (await drawn());
  for (let portion = 0; portion < Math.ceil(rest / 60); portion++) await more.press('Enter');
  await expect(more).toHaveCount(0);
  await expect(page.getByText(/^All \d+ sources are shown\.$/)).toBeFocused();
});

test('from country to country without closing, and with Back', async ({ page }) => {
  await page.goto('/?country=GB');
  const heading = page.getByRole('heading', { level: 2 });
  await expect(heading).toHaveText('United Kingdom');
  await page.getByRole('button', { name: /^Next: / }).click();
  await expect(heading).toHaveText('United States');
  await page.getByRole('button', { name: /^Previous: / }).click();
  await expect(heading).toHaveText('United Kingdom');
  await page.goBack();
  await expect(heading).toHaveText('United States');
});

test('copy quote carries text, speaker, source, date and a pinned link that opens the quote', async ({
  page,
  context,
  noise,
  browser,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/?country=US');
  const figure = page.locator('figure', { hasText: 'we will have to reassess the ability' });
  await figure.getByRole('button', { name: 'Copy quote' }).click();
  await expect(figure.getByText('Copied')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('“If other countries insert and allow untrusted vendors');
  expect(copied).toContain('Robert Strayer');
  expect(copied).toContain('Sputnik, 29 April 2019');
  const link = copied.match(/http:\S+/g)?.at(-1) ?? '';
  expect(link).toMatch(/\?time=2020-02-12&quote=[a-z]{2}-[a-z0-9-]+$/);
  const fresh = await browser.newContext();
  noise.watch(fresh);
  const other = await fresh.newPage();
  await other.goto(link);
  await expect(other.locator('figure[aria-current="true"]')).toContainText(
    'we will have to reassess the ability',
  );
  await expect(other.locator('figure[aria-current="true"]')).toBeInViewport();
  await fresh.close();
});

test('a quote later than the date opens, says so, and the date stays', async ({ page }) => {
  const late = fileOf('GB').evidence.find((e) => e.relations.every((r) => r.decision.startsWith('gb-2020')));
  expect(late).toBeDefined();
  await page.goto(`/?time=2019-04-30&quote=${late?.id}`);
  const dossier = page.getByRole('region', { name: 'United Kingdom', exact: true });
  await expect(dossier.getByText('is later than 30 April 2019')).toBeVisible();
  await expect(dossier.locator(`[data-evidence="${late?.id}"]`)).toBeVisible();
  await expectAddress(page, `?time=2019-04-30&quote=${late?.id}`);
});

test('the search box works over quotes, speakers and sources, and marks what it found', async ({ page }) => {
  await page.goto('/');
  const box = page.getByRole('searchbox', { name: 'Search quotes' });
  await box.fill('Strayer');
  await expect(page.getByRole('region', { name: 'Quotes' }).locator('figure').first()).toBeVisible();
  await expect(page.locator('mark').first()).toHaveText('Strayer');
  await expectAddress(page, '?view=quotes&q=Strayer');
  await box.fill('fadilpasic');
  await expect(page.locator('mark').first()).toHaveText('Fadilpašić');
  await box.fill('no such words anywhere');
  await expect(page.getByText('No piece of evidence matches.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all quotes' }).click();
  await expect(box).toHaveValue('');
  await page.getByRole('button', { name: 'Vendor' }).click();
  await expectAddress(page, '?view=quotes&party=vendor');
  await expect(page.locator('figcaption strong').first()).toHaveText(/Liu|Weigel/);
});

test('another spelling that finds something is a link beside the count, and told', async ({ page }) => {
  await page.goto('/?view=quotes&time=latest');
  const box = page.getByRole('searchbox', { name: 'Search quotes' });
  const quotes = page.getByRole('region', { name: 'Quotes' });
  await box.fill('backdoor');
  const other = quotes.getByRole('link', { name: '“back door”' });
  await expect(quotes.getByText(/^Also written “back door” \d+ pieces$/)).toBeVisible();
  await other.press('Enter');
  await expectAddress(page, '?view=quotes&time=latest&q=back_door');
  await expect(quotes.getByRole('heading', { name: 'Evidence', exact: true })).toBeFocused();
  await expect(box).toHaveValue('back door');
  await expect(quotes.getByRole('link', { name: '“backdoor”' })).toBeVisible();
  await box.fill('hauwei');
  await expect(quotes.getByText(/^Near it: “huawei” \d+ pieces/)).toBeVisible();
  await expect(
    quotes.getByRole('status').filter({ hasText: '0 pieces of evidence with “hauwei”. Near it: “huawei”' }),
  ).toBeAttached();
});

test('a place is found by its everyday name and by a slip of it, told, and led to by Enter', async ({
  page,
}) => {
  await page.goto('/?view=quotes');
  const box = page.getByRole('searchbox', { name: 'Search quotes' });
  const places = page.getByRole('region', { name: /^Places/ });
  await box.fill('Holland');
  await expect(places.getByRole('listitem')).toHaveText(/^Netherlands \(also: Holland\)/);
  await box.fill('America');
  await expect(places.getByRole('link')).toHaveText(['United States', 'American Samoa']);
  await box.fill('Germny');
  await expect(
    page.getByRole('status').filter({
      hasText: '1 place near it, 0 pieces of evidence with “Germny”. Near it: “germany”',
    }),
  ).toBeAttached();
  await box.press('Enter');
  await expect(page.getByRole('heading', { name: 'Places Near it: 1 place' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/[?&]country=DE\b/);
});

test('what stands behind a stance is told whole, whichever pieces the address chooses', async ({ page }) => {
  const strength = page.getByRole('list', { name: 'Evidence strength' });
  const told: string[] = [];
  for (const filter of ['', '&party=vendor', '&kind=summary', '&q=court']) {
    await page.goto(`/?country=US${filter}`);
    await expect(strength).toContainText('give context');
    told.push((await strength.innerText()).trim());
  }
  expect(told[0]).toMatch(/\d+ support it, \d+ dispute it and \d+ give context/);
  expect(new Set(told).size).toBe(1);
});

test('the search works in a worker, beside the page', async ({ page }) => {
  await page.goto('/?view=quotes&q=Strayer');
  await expect(page.locator('mark').first()).toHaveText('Strayer');
  expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual([
    expect.stringMatching(/^\/assets\/search-worker-[\w-]+\.js$/),
  ]);
});

test('where the browser makes no worker, the page searches by itself', async ({ page }) => {
  await page.addInitScript(() => {
    window.Worker = class {
      constructor() {
        throw new Error('no workers');
      }
    } as unknown as typeof Worker;
  });
  await page.goto('/?view=quotes&q=security&time=latest');
  await expect(page.locator('.quotes__count')).toContainText(/^\d+ pieces of evidence with “security”/);
  await expect(page.locator('[data-evidence]').first()).toBeVisible();
  expect(page.workers()).toEqual([]);
});

test('a decision that a search finds says its stance in words, and Enter leads to the first of what was found', async ({
  page,
}) => {
  await page.goto('/?view=quotes&q=security');
  const decisions = page.locator('.found-decisions');
  await expect(decisions.locator('li').first()).toHaveText(
    /\d{4} .+, (?:Ban|De facto ban|Leaning to ban|Limited use|Under review|No outright ban|Leaning to allow|Allowed): /,
  );
  await page.getByRole('searchbox', { name: 'Search quotes' }).press('Enter');
  await expect(decisions.getByRole('heading', { level: 3 })).toBeFocused();
});
