/** What the map says of each place: its stance, and whether it is inherited, old, changed, opened or left out. */
import { isAged, isDisputed } from '../../domain/backing.ts';
import type { Code } from '../../domain/jurisdiction.ts';
import type { ShownStance } from '../../domain/stance.ts';
import { joinWords } from '../../domain/words.ts';
import type { AtlasView } from '../../state/atlas-view.ts';
import { shownLabel } from '../../state/shown-label.ts';
import type { ViewFacts } from '../facts.ts';
import { countNote } from './legend.ts';

export interface PlaceState {
  readonly stance: ShownStance;
  /** "United Kingdom: Limited use", with its details. */
  readonly label: string;
  readonly isInherited: boolean;
  readonly isAged: boolean;
  /** Whether a clock says so; and whether a sign says that evidence disputes it. */
  readonly hasClock: boolean;
  readonly isDisputed: boolean;
  readonly isFaded: boolean;
  readonly isOpen: boolean;
  readonly isChanged: boolean;
  /** The stance before, of a chosen place that changed in the range. */
  readonly before: ShownStance | null;
}

/** The state of a jurisdiction; null where the data does not know it. */
export function stateOf(atlasView: AtlasView, code: Code): PlaceState | null {
  const { atlas, positions, changes, chosen, open, time } = atlasView;
  const jurisdiction = atlas.jurisdictions.get(code);
  if (!jurisdiction) return null;
  const position = positions.get(code) ?? null;
  const change = changes.get(code) ?? null;
  const isChosen = chosen.has(code);
  const isOld = position !== null && isAged(position, time.day);
  // Members that only follow the EU are told by the EU's own change.
  const isChanged = change !== null && change.kind !== 'same' && !change.followsEu;
  return {
    stance: position?.stance ?? 'no-record',
    label: shownLabel(jurisdiction, atlasView),
    isInherited: position?.isInherited === true,
    isAged: isOld,
    // A sign beside what is faded would be the loudest of all.
    hasClock: isChosen && isOld,
    isDisputed: isChosen && isDisputed(position),
    isFaded: !isChosen,
    isOpen: open.includes(code),
    isChanged,
    before: isChanged && isChosen ? (change.before?.stance ?? 'no-record') : null,
  };
}

/** The words that explain the marks of this very map and of the EU's chip on it; marks that it has not are left out. */
export function mapNotes(
  facts: ViewFacts,
  states: Iterable<PlaceState>,
  isEuDisputed: boolean,
): readonly string[] {
  const all = [...states];
  const { atlas, open, time } = facts.atlasView;
  const names = open.flatMap((code) => atlas.jurisdictions.get(code)?.name ?? []);
  return [
    countNote(facts),
    time.from
      ? 'A heavy outline marks what changed, with the stance before in its disc where there is room.'
      : '',
    all.some((s) => s.hasClock)
      ? 'Fainter, and where there is room with a clock: the stance rests on words alone, and its newest evidence is more than two years older than the date.'
      : '',
    isEuDisputed || all.some((s) => s.isDisputed) ? '“!”: evidence in the record disputes the stance.' : '',
    all.some((s) => s.isFaded) ? 'Faded: outside the filters.' : '',
    'Boundaries are simplified from Natural Earth and are no opinion on any claim.',
    names.length > 0 ? `Outlined in ${time.from ? 'colour' : 'bold'}: ${joinWords(names)}.` : '',
  ].filter(Boolean);
}
