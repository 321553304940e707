/** Generated views: every field of the view state with any value that it can hold once it is normalised. */
import fc from 'fast-check';
import { EVIDENCE_KINDS, PARTIES } from '../../src/domain/evidence.ts';
import { GROUP_IDS } from '../../src/domain/group.ts';
import { normaliseCode, REGIONS } from '../../src/domain/jurisdiction.ts';
import { STANCES } from '../../src/domain/stance.ts';
import { BASES } from '../../src/domain/stance-at.ts';
import {
  DEFAULT_VIEW,
  MAX_COUNTRIES,
  normaliseQuery,
  THEMES,
  type TimeSelection,
  VIEWS,
  type ViewState,
} from '../../src/state/view-state.ts';
import { someDay } from './builders.ts';

const letter = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ');

/** Two-letter codes as the app keeps them: upper case, aliases resolved. */
const someCode = fc.tuple(letter, letter).map(([a, b]) => normaliseCode(a + b) ?? 'GB');

const endsInOrder = fc
  .tuple(someDay, someDay)
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => (a < b ? [a, b] : [b, a]) as [string, string]);

const someTime: fc.Arbitrary<TimeSelection | null> = fc.oneof(
  fc.constant(null),
  fc.oneof(someDay, fc.constantFrom('latest', 'earliest')).map((at): TimeSelection => ({ kind: 'day', at })),
  fc
    .oneof(
      endsInOrder,
      someDay.map((day): [string, string] => ['earliest', day]),
      someDay.map((day): [string, string] => [day, 'latest']),
      fc.constant<[string, string]>(['earliest', 'latest']),
    )
    .map(([from, to]): TimeSelection => ({ kind: 'range', from, to })),
);

const slug = fc
  .array(fc.constantFrom(...'abcxyz0189-'), { minLength: 1, maxLength: 40 })
  .map((letters) => letters.join(''));
const someQuote = fc.tuple(someCode, slug).map(([code, rest]) => `${code.toLowerCase()}-${rest}`);

/** Words in many scripts, with everything that steers an address between them; short and far too long. */
const someWords = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary', minLength: 150, maxLength: 400 }),
  fc
    .array(
      fc.constantFrom(
        'a',
        'é',
        'e\u0301',
        '华为',
        '𝒳',
        '.',
        '..',
        '-',
        '_',
        ' ',
        '&',
        '+',
        '%',
        '#',
        '~',
        '=',
      ),
      {
        maxLength: 60,
      },
    )
    .map((parts) => parts.join('')),
);

/** A step is one of a deck. */
const withoutLostStep = (view: ViewState): ViewState => (view.deck === null ? { ...view, step: 1 } : view);

/** Any normalised view. */
export const someView: fc.Arbitrary<ViewState> = fc
  .record({
    view: fc.constantFrom(...VIEWS),
    time: someTime,
    stance: fc.subarray([...STANCES]),
    group: fc.subarray([...GROUP_IDS]),
    region: fc.constantFrom(...REGIONS),
    country: fc.uniqueArray(someCode, { maxLength: MAX_COUNTRIES }),
    quote: fc.option(someQuote),
    q: someWords.map(normaliseQuery),
    party: fc.subarray([...PARTIES]),
    kind: fc.subarray([...EVIDENCE_KINDS]),
    basis: fc.constantFrom(...BASES),
    theme: fc.constantFrom(...THEMES),
    present: fc.boolean(),
    embed: fc.boolean(),
    deck: fc.option(fc.stringMatching(/^[1-9]\.[A-Za-z0-9_-]{1,200}$/)),
    step: fc.integer({ min: 1, max: 999 }),
  })
  .map(withoutLostStep);

/** The default view with some of it changed. */
export function aView(patch: Partial<ViewState> = {}): ViewState {
  return { ...DEFAULT_VIEW, ...patch };
}
