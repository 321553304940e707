/** What the style sheet is told of a place, beside its stance. */
import type { Code } from '../../domain/jurisdiction.ts';
import type { Place } from '../../drawing/places.ts';
import { agedCodes } from '../../state/aged-codes.ts';
import type { AtlasView } from '../../state/atlas-view.ts';

/** Whether a range tells of a change here: members that only follow the EU are told by the EU's own. */
export function isChanged({ changes }: AtlasView, code: Code): boolean {
  const change = changes.get(code);
  return change !== undefined && change.kind !== 'same' && !change.followsEu;
}

/** Space-separated: aged, inherited, faded, open, changed. */
export function statesOf(atlasView: AtlasView, code: Code): string {
  const { chosen, open, positions } = atlasView;
  const position = positions.get(code);
  return [
    agedCodes(atlasView).has(code) ? 'aged' : '',
    position?.isInherited ? 'inherited' : '',
    chosen.has(code) ? '' : 'faded',
    open.includes(code) ? 'open' : '',
    isChanged(atlasView, code) ? 'changed' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** The codes of the places for which this is so, space-separated. */
export const codesOf = (places: readonly Place[], has: (code: Code) => boolean): string =>
  places.flatMap(({ code }) => (has(code) ? [code] : [])).join(' ');
