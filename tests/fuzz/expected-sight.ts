/** What the page must show for an address, from the app's own pure functions; and what differs from it. */

import { readFileSync } from 'node:fs';
import { readAtlas } from '../../src/data/read-atlas.ts';
import type { Atlas } from '../../src/domain/atlas.ts';
import { unparted } from '../../src/domain/words.ts';
import { atlasViewOf } from '../../src/state/atlas-view.ts';
import { parse, serialise } from '../../src/state/codec.ts';
import { clampStep, patchForStep } from '../../src/state/deck.ts';
import { decodeDeck } from '../../src/state/deck-codec.ts';
import { isBare } from '../../src/state/step-view.ts';
import type { ViewState } from '../../src/state/view-state.ts';
import { headingOf } from '../../src/state/view-state.ts';
import type { Sight } from './watched-page.ts';

const served = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../public/data/${path}`, import.meta.url), 'utf8'));

/** The atlas of the real package. */
export function realAtlas(): Atlas {
  return readAtlas({
    descriptor: served('datapackage.json'),
    jurisdictions: served('jurisdictions.json'),
    groups: served('groups.json'),
    overview: served('derived/overview.json'),
  }).atlas;
}

/** Reading takes longer than this only where it goes wrong. */
const CODEC_LIMIT_MS = 500;
const PAGE_LIMIT_MS = 10_000;

/** What the codec does wrong with an address; it runs without a page. */
export function codecFaults(search: string): readonly string[] {
  const started = performance.now();
  try {
    const { view, problems } = parse(search);
    const written = serialise(view);
    const again = parse(written);
    const took = performance.now() - started;
    return [
      took > CODEC_LIMIT_MS ? `reading took ${took.toFixed(0)} ms` : '',
      JSON.stringify(again.view) === JSON.stringify(view) ? '' : `not a fixed point: ${written}`,
      again.problems.length === 0 ? '' : `what the app writes has problems: ${again.problems[0]?.message}`,
      serialise(again.view) === written ? '' : `written in two ways: ${written}`,
      /^$|^\?[A-Za-z0-9_.~%=&-]+$/.test(written) ? '' : `written with other signs: ${written}`,
      Object.getPrototypeOf(view) === Object.prototype ? '' : 'the view has another prototype',
      problems.every((p) => p.parameter !== '' && p.message !== '') ? '' : 'a problem without words',
      'polluted' in {} ? 'Object.prototype was changed' : '',
    ].filter(Boolean);
  } catch (error) {
    return [`the codec throws: ${String(error)}`];
  }
}

interface Expected {
  readonly view: ViewState;
  readonly headline: string;
  readonly notices: readonly string[];
  readonly deckProblem: string | null;
  /** The headline is a caption of the deck. */
  readonly isCaptioned: boolean;
}

async function expectedOf(given: string, atlas: Atlas): Promise<Expected> {
  const { view, problems } = parse(given);
  const decoded = view.deck === null ? null : await decodeDeck(view.deck);
  const deck = decoded && 'deck' in decoded ? decoded.deck : null;
  const step = deck ? clampStep(view.step, deck) : view.step;
  const arrived = { ...view, ...(deck && isBare(view) ? patchForStep(deck, step) : {}), step };
  const { headline, unknown, time } = atlasViewOf(atlas, arrived);
  const notices = [
    ...problems.map((p) => `${p.parameter}: ${p.message}.`),
    ...unknown.map((code) =>
      arrived.country.length > 0
        ? `country: the data has no jurisdiction ${code}.`
        : `quote: ${arrived.quote} is not in the data.`,
    ),
    ...(time.notice ? [time.notice] : []),
  ];
  return {
    view: arrived,
    headline: unparted(headingOf(arrived.view, headline)),
    notices: [...new Set(notices)],
    deckProblem: decoded && 'problem' in decoded ? decoded.problem : null,
    isCaptioned: deck !== null && view.present,
  };
}

/** A title names what is open, in letters alone. */
const TITLE = /^[^<>\p{Cc}\u202a-\u202e\u2066-\u2069]* · Stance Atlas$/u;

/** Where a sight differs from what its address must give. */
export async function sightFaults(sight: Sight, atlas: Atlas): Promise<readonly string[]> {
  const want = await expectedOf(sight.given, atlas);
  const written = serialise(want.view);
  return [
    ...sight.wrong,
    sight.headline.trim() === '' ? 'no headline: the page is blank' : '',
    want.isCaptioned || sight.headline === want.headline
      ? ''
      : `headline “${sight.headline}” where “${want.headline}” should be`,
    want.notices.join('\n') === sight.notices.join('\n')
      ? ''
      : `told ${JSON.stringify(sight.notices.slice(0, 5))} instead of ${JSON.stringify(want.notices.slice(0, 5))}`,
    want.deckProblem === null || sight.deckNotice.includes(want.deckProblem)
      ? ''
      : `the deck’s problem is not told: ${want.deckProblem}`,
    sight.written === written ? '' : `address ${sight.written} where ${written || 'none'} should be`,
    TITLE.test(sight.title) ? '' : `the title is “${sight.title}”`,
    sight.milliseconds < PAGE_LIMIT_MS ? '' : `drawn after ${sight.milliseconds.toFixed(0)} ms`,
  ].filter(Boolean);
}
