/** The slides of an opened jurisdiction: what the address chooses or names is on them, and is told as such. */
import { expect, test } from 'vitest';
import { withOfficeData } from '../../../tests/office/with-office-data.ts';
import { DEFAULT_VIEW, type ViewState } from '../../state/view-state.ts';
import { comparisonSlides } from './comparison-plan.ts';
import { dossierSlides, type Extent } from './dossier-plan.ts';
import { planSlides } from './plan-slides.ts';
import type { Part, SlidePlan } from './slide-plan.ts';

const data = withOfficeData();

/** Everything that the slides of the opened jurisdiction say, in order. */
function wordsOf(patch: Partial<ViewState>, extent: Extent = 'whole'): string {
  return slidesOf(patch, extent)
    .map((slide) => JSON.stringify(slide))
    .join('\n');
}

const factsOf = (patch: Partial<ViewState>) =>
  data().source({ name: '', view: { ...DEFAULT_VIEW, ...patch }, caption: null, notes: null }).facts;

function slidesOf(patch: Partial<ViewState>, extent: Extent): readonly SlidePlan[] {
  const facts = factsOf(patch);
  const [dossier] = facts.dossiers;
  if (!dossier) throw new Error('nothing is opened');
  return dossierSlides(dossier, facts, extent);
}

const LATER = 'gb-2020-07-14-removal-by-2027-s1';

test('a quote that is later than the date is there, and said to be later', () => {
  const words = wordsOf({ quote: LATER });
  expect(words).toContain('The quote of the link is later than 12 February 2020');
  expect(words).toContain('Reports removal of all Huawei 5G kit by 2027');
  expect(words).toContain('Summary, in our words · later than 12 February 2020');
  expect(wordsOf({ country: ['GB'] })).not.toContain('Reports removal of all Huawei 5G kit by 2027');
});

test('words, speakers and kinds that choose among the pieces are named, with how many they let through', () => {
  const words = wordsOf({ country: ['US'], party: ['vendor'] });
  expect(words).toMatch(
    /Only \d+ of \d+ pieces of evidence match the filters, what is later than 12 February 2020 not counted\. Spoken by: Vendor\./,
  );
  expect(words).toContain('Up to 12 February 2020 · Spoken by: Vendor');
  const none = wordsOf({ country: ['US'], q: 'no such words' });
  expect(none).toMatch(
    /Only 0 of \d+ pieces of evidence match the filters, .+ not counted\. Words: “no such words”\./,
  );
  expect(wordsOf({ country: ['US'] })).not.toContain('match the filters');
});

test('what the filters let through is counted among what the slides hold, and nothing later', () => {
  const patch = { country: ['IN'], q: 'trusted', kind: ['summary'] } as const;
  const at = (day: string) => ({ ...patch, time: { kind: 'day', at: day } }) as const;
  for (const extent of ['whole', 'leading'] as const) {
    expect(wordsOf(at('2021-04-01'), extent)).toContain(
      'Only 3 of 13 pieces of evidence match the filters, what is later than 1 April 2021 not counted. ',
    );
    expect(wordsOf(at('latest'), extent)).toContain('Only 7 of 21 pieces of evidence match the filters. ');
  }
});

test('for a talk the pieces of an inherited stance are counted too, for they are on its slides', () => {
  const patch = { country: ['IE'], time: { kind: 'day', at: '2020-06-01' } } as const;
  for (const filter of [{ q: 'security' }, { kind: ['summary'] }, { party: ['vendor'] }] as const) {
    const words = wordsOf({ ...patch, ...filter }, 'leading');
    const [, matching = '', all = ''] = /Only (\d+) of (\d+) pieces/.exec(words) ?? [];
    const shown = toldUnder(slidesOf({ ...patch, ...filter }, 'leading'));
    const ids = [...shown.values()].flatMap((told) => [...told.keys()]);
    const left = [...words.matchAll(/(\d+) more(?! decision)/g)].map(([, n]) => Number(n));
    expect(ids.length + left.reduce((a, b) => a + b, 0)).toBe(Number(matching));
    const { row, upToDay } = factsOf(patch).dossiers[0] ?? {};
    expect(Number(all)).toBeGreaterThanOrEqual(Math.max(row?.pieces ?? 99, upToDay?.length ?? 99));
  }
});

test('for a talk there are the newest decision and the leading words, and how much is left is said', () => {
  const slides = slidesOf({ country: ['US'] }, 'leading');
  expect(slides.length).toBeLessThanOrEqual(3);
  const words = wordsOf({ country: ['US'] }, 'leading');
  expect(words).toContain('FCC bars subsidy money');
  expect(words).toContain('supports this decision');
  expect(words).toContain('Other words on record');
  expect(words).toMatch(
    /At the link: \d+ more decisions of this stance, \d+ more pieces of evidence of this stance, \d+ more of earlier decisions and \d+ more of no decision by the United States\./,
  );
  expect(wordsOf({ quote: LATER }, 'leading')).toContain('Reports removal of all Huawei 5G kit by 2027');
});

const textOf = (part: Part) =>
  part.kind === 'text' ? part.paragraphs.map(({ runs }) => runs.map((r) => r.text).join('')) : [];

/** The ids of the pieces on the slides under each heading, in order, with what is said of each. */
function toldUnder(slides: readonly SlidePlan[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const told = new Map<string, Map<string, string>>();
  let heading = '';
  for (const part of slides.flatMap(({ parts }) => parts)) {
    const [first = ''] = textOf(part);
    if (part.name === 'Heading') heading = first;
    const id = /^(?:Statement|Excerpt, no speaker|Summary, in our words): (.+)$/.exec(part.name)?.[1];
    // What is continued on the next slide has its label on the one before.
    if (id && !told.get(heading)?.has(id))
      told.set(heading, (told.get(heading) ?? new Map<string, string>()).set(id, first));
  }
  return told;
}

/** Every government on a day, as the slides for a talk and as facts. */
function talks(at: string, basis: ViewState['basis']) {
  const base = { ...DEFAULT_VIEW, time: { kind: 'day', at } as const, basis };
  const factsWith = (country: readonly string[]) =>
    data().source({ name: '', view: { ...base, country }, caption: null, notes: null }).facts;
  const facts = factsWith([...factsWith([]).atlasView.atlas.jurisdictions.keys()]);
  return facts.dossiers.map((dossier) => ({
    facts,
    dossier,
    slides: dossierSlides(dossier, facts, 'leading'),
  }));
}

test.each([
  ['2019-06-01', 'effective'],
  ['2020-02-12', 'effective'],
  ['2020-08-01', 'effective'],
  ['2023-01-01', 'effective'],
  ['latest', 'effective'],
  ['latest', 'own'],
] as const)(
  'for a talk nothing stands behind a decision that it does not support: on %s, %s',
  (at, basis) => {
    let decided = 0;
    for (const { facts, dossier, slides } of talks(at, basis)) {
      const { jurisdiction, row } = dossier;
      const told = toldUnder(slides);
      const latest = row.position?.latest.id;
      const pieceOf = (id: string) => facts.allPieces.find(({ evidence }) => evidence.id === id);
      const does = (id: string) =>
        pieceOf(id)?.evidence.relations.find(({ decision }) => decision === latest)?.relation ?? null;
      const behind = [...(told.get('The words behind it')?.keys() ?? [])];
      expect(behind.length > 0, jurisdiction.name).toBe(latest !== undefined);
      for (const id of behind) expect(does(id), id).toBe('supports');
      const isSummary = behind.map((id) => pieceOf(id)?.evidence.kind === 'summary');
      expect(isSummary, jurisdiction.name).toEqual([...isSummary].sort());
      for (const [id, label] of told.get('Other words on record') ?? []) {
        // What disputes was often said before the act: it is told of the stance.
        const isAgainst = pieceOf(id)?.evidence.relations.some(({ relation }) => relation === 'disputes');
        const named = does(id) ? /this decision$/ : / the decision of .*\d{4}, “.+”$/;
        expect(label, id).toMatch(isAgainst ? / · disputes (?:the|an earlier) stance$/ : named);
      }
      if (latest === undefined) continue;
      decided++;
      // Shown and left of this stance are as many as the line above says.
      const words = slides.flatMap(({ parts }) => parts.flatMap(textOf)).join('\n');
      const left = Number(/(\d+) more pieces? of evidence of this stance/.exec(words)?.[1] ?? 0);
      const shown = behind.length + (told.get('Other words on record')?.size ?? 0);
      expect(shown + left, jurisdiction.name).toBe(row.pieces);
    }
    expect(decided).toBeGreaterThan(20);
  },
);

test('for a talk what is left at the link stands on no slide of its own', () => {
  for (const [code, at] of [
    ['CR', '2025-03-01'],
    ['AU', '2013-12-31'],
  ] as const) {
    const slides = slidesOf({ country: [code], time: { kind: 'day', at } }, 'leading');
    const last = slides.at(-1)?.parts.map(({ name }) => name) ?? [];
    expect(last.filter((name) => name === 'Remark')).toHaveLength(1);
    expect(
      last.filter((name) => /^(Decision|Statement|Excerpt|Summary)/.test(name)).length,
      code,
    ).toBeGreaterThan(0);
  }
});

test('a title that ends in a full stop gets no second one', () => {
  const words = wordsOf({ country: ['JP'], time: { kind: 'day', at: '2019-02-01' } });
  expect(words).toContain('joining U.S. Washington Post, 10 December 2018.');
  expect(words).not.toMatch(/\w\.\. /);
});

test('the slides of the sources list those of the whole record, as the screen does', () => {
  const view = { ...DEFAULT_VIEW, view: 'sources', region: 'oceania' } as const;
  const [first, ...rest] = planSlides([data().source({ name: '', view, caption: null, notes: null })], []);
  expect(first?.title).toMatch(/^Sources \(1 of /);
  const words = JSON.stringify([first, ...rest]);
  expect(words).toContain('All of the record');
  expect(words).toMatch(/5\d\d more rows at the link/);
  expect(words.replaceAll(/"This view: [^"]*"/g, '')).not.toContain('In Oceania');
});

test('a quote of the link that is not about the government is told, on slides for a talk and on all', () => {
  const patch = { country: ['DE'], quote: 'us-2019-02-huawei-denies-accusations' } as const;
  for (const extent of ['leading', 'whole'] as const)
    expect(JSON.stringify(slidesOf(patch, extent)), extent).toContain(
      'The quote us-2019-02-huawei-denies-accusations is not about Germany.',
    );
});

test('for a talk a quote of an earlier decision names that decision, and does not stand behind the one shown', () => {
  const patch = { country: ['GB'], quote: LATER, time: { kind: 'day', at: 'latest' } } as const;
  const told = toldUnder(slidesOf(patch, 'leading'));
  expect([...(told.get('The words behind it')?.keys() ?? [])]).not.toContain(LATER);
  expect(told.get('Other words on record')?.get(LATER)).toMatch(
    /^Summary, in our words · supports the decision of 14 July 2020, “.+”$/,
  );
});

test.each<Extent>(['whole', 'leading'])(
  'a deadline ahead that an earlier decision set is told: %s',
  (extent) => {
    const words = wordsOf({ country: ['DE'], time: { kind: 'day', at: 'latest' } }, extent);
    expect(words).toContain('Deadlines ahead, set by earlier decisions');
    expect(words).toMatch(
      /31 December 2026: [^"]*5G core[^"]* \(set 11 July 2024; the stance has changed since\)/,
    );
    expect(wordsOf({ country: ['AU'] }, extent)).not.toContain('set by earlier decisions');
  },
);

test.each([
  [
    'CA',
    '2026-11-22',
    '31 December 2027: Existing 4G equipment and managed services removed (set 19 May 2022)',
  ],
  ['US', '2020-02-01', '13 August 2020: '],
])('for a talk the deadlines ahead of decisions that are not shown are told: %s on %s', (code, at, line) => {
  expect(wordsOf({ country: [code], time: { kind: 'day', at } }, 'leading')).toContain(line);
});

test('a comparison tells the same deadlines as the screen, those ahead first and each once', () => {
  const facts = factsOf({ country: ['GB', 'DE'], time: { kind: 'day', at: 'latest' } });
  const words = JSON.stringify(comparisonSlides(facts));
  expect(words).toMatch(/"31 December 2026: [^"]*5G core[^"]*\(set 11 July 2024/);
  expect(words).toContain('31 December 2027: All Huawei equipment out of 5G networks');
  expect(words).toContain('and 5 more deadlines');
});

test('the title of a comparison is a sentence with its articles', () => {
  const titleOf = (country: readonly string[]) => comparisonSlides(factsOf({ country }))[0]?.title;
  expect(titleOf(['EE', 'NL'])).toBe('Estonia and the Netherlands compared');
  expect(titleOf(['NL', 'EE'])).toBe('The Netherlands and Estonia compared');
});
