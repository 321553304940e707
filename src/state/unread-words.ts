/** What a jurisdiction's stance is told with where decisions that it may rest on could not be read. */
import { membersOn } from '../domain/group.ts';
import { type Code, EU } from '../domain/jurisdiction.ts';
import { counted, joinWords } from '../domain/words.ts';
import type { AtlasView } from './atlas-view.ts';

type Shown = Pick<AtlasView, 'atlas' | 'positions' | 'time' | 'view'>;

/** Whether the EU's decisions bear on what is shown of a jurisdiction: it is a member, without a stance of its own. */
function followsEu(code: Code, { atlas, positions, time, view }: Shown): boolean {
  const position = positions.get(code);
  const group = atlas.groups.get('eu');
  const hasNoOwn = !position || position.isInherited;
  return (
    view.basis === 'effective' && hasNoOwn && group !== undefined && membersOn(group, time.day).has(code)
  );
}

/** How many each of those whose decisions bear on what is shown of a jurisdiction has lost; nobody who lost none. */
function lossesOf(code: Code, shown: Shown): readonly (readonly [holder: Code, count: number])[] {
  const { unread } = shown.atlas;
  if (unread.size === 0) return [];
  const holders = followsEu(code, shown) ? [code, EU] : [code];
  return holders.flatMap((holder) => {
    const count = unread.get(holder);
    return count ? [[holder, count] as const] : [];
  });
}

/** How many decisions that a jurisdiction's stance may rest on could not be read. */
export function unreadDecisions(code: Code, shown: Shown): number {
  return lossesOf(code, shown).reduce((sum, [, count]) => sum + count, 0);
}

/** "1 decision could not be read", beside a stance that may be another for it; empty where all were read. */
export function unreadMark(code: Code, shown: Shown): string {
  const lost = unreadDecisions(code, shown);
  return lost > 0 ? `${counted(lost, 'decision')} could not be read` : '';
}

/** "1 decision of the UK could not be read"; empty where all were read. Those of the EU count for members that follow it. */
export function unreadInShort(code: Code, shown: Shown): string {
  const { jurisdictions } = shown.atlas;
  const lost = lossesOf(code, shown).map(
    ([holder, count]) => `${counted(count, 'decision')} of ${jurisdictions.get(holder)?.inText ?? holder}`,
  );
  return lost.length === 0 ? '' : `${joinWords(lost)} could not be read`;
}

/** "1 decision of the UK could not be read: the stance may be another."; empty where all were read. */
export function unreadWords(code: Code, shown: Shown): string {
  const lost = unreadInShort(code, shown);
  const then = shown.positions.get(code) ? 'the stance may be another' : 'there may be a stance';
  return lost && `${lost}: ${then}.`;
}
