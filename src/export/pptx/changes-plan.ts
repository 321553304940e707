/** What changed in a range, told in words as the page tells it. */
import { type ToldChange, type ToldGroup, tellChanges } from '../../domain/change-telling.ts';
import { causeLines, groupHeading, movedWords } from '../change-lines.ts';
import type { ViewFacts } from '../facts.ts';
import { headingBlock, remarkBlock } from './evidence-blocks.ts';
import type { Block } from './flow.ts';
import { flowSlides } from './flow-slides.ts';
import { dateAndFilters } from './furniture.ts';
import type { SlidePlan } from './slide-plan.ts';
import { INK_2 } from './stance-fills.ts';

function changeBlock(change: ToldChange): Block {
  return {
    name: `Change: ${change.code}`,
    size: 16,
    rule: 'light',
    note: null,
    paragraphs: [
      {
        runs: [
          { text: change.name, isBold: true, size: 18 },
          { text: `: ${movedWords(change)}`, size: 18 },
        ],
      },
      ...causeLines(change).map((text) => ({ runs: [{ text, size: 14, colour: INK_2 }] })),
    ],
  };
}

function groupBlocks(group: ToldGroup): readonly Block[] {
  return [headingBlock(groupHeading(group)), ...group.changes.map(changeBlock)];
}

/** Nothing for a single day. */
export function changesSlides(facts: ViewFacts): readonly SlidePlan[] {
  if (!facts.from) return [];
  const { atlas, changes, chosen } = facts.atlasView;
  const groups = tellChanges(atlas, [...changes.values()], chosen);
  const heading = { title: 'What changed', lines: [dateAndFilters(facts)] };
  return flowSlides(facts, {
    first: heading,
    rest: heading,
    notes: [facts.title],
    blocks: groups.length > 0 ? groups.flatMap(groupBlocks) : [remarkBlock('No recorded stance changed.')],
  });
}
