/** What changed in a range, on paper: a picture counts the changes, and this names them. */
import { type ToldChange, tellChanges } from '../../domain/change-telling.ts';
import { causeLines, groupHeading, movedWords } from '../../export/change-lines.ts';
import type { ViewFacts } from '../../export/facts.ts';
import { element, linesOf } from './deck-elements.ts';

function changeOf(change: ToldChange): HTMLElement {
  const told = element('p', element('strong', change.name), `: ${movedWords(change)}`);
  return element('li', told, ...linesOf(causeLines(change)));
}

/** Nothing for a single day. */
export function changesOf({ atlasView, from }: ViewFacts): readonly HTMLElement[] {
  if (!from) return [];
  const groups = tellChanges(atlasView.atlas, [...atlasView.changes.values()], atlasView.chosen);
  const told = groups.flatMap((group) => [
    element('h3', groupHeading(group)),
    element('ul', ...group.changes.map(changeOf)),
  ]);
  const none = groups.length === 0 ? ['No recorded stance changed.'] : [];
  const list = element('div', element('h2', 'What changed'), ...told, ...linesOf(none));
  list.className = 'deck-print__changes';
  return [list];
}
