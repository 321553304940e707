/** What a place is called wherever the map leads to it: its label, and that its stance may be another. */
import type { Jurisdiction } from '../domain/jurisdiction.ts';
import { placeLabel } from '../domain/place-label.ts';
import type { AtlasView } from './atlas-view.ts';
import { unreadMark } from './unread-words.ts';

/** "United Kingdom: Limited use, since …", and "1 decision could not be read" where that is so. */
export function shownLabel(jurisdiction: Jurisdiction, atlasView: AtlasView): string {
  const { code } = jurisdiction;
  const { positions, changes, time } = atlasView;
  const label = placeLabel(jurisdiction, positions.get(code) ?? null, changes.get(code) ?? null, time.day);
  const mark = unreadMark(code, atlasView);
  return mark ? `${label}, ${mark}` : label;
}
