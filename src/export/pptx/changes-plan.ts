/** What changed in a range, told in words as the page tells it. */
import { type ToldChange, type ToldGroup, tellChanges } from '../../domain/change-telling.ts';
import { countInGroup, toldWord } from '../../domain/change-words.ts';
import { longDate } from '../../domain/partial-date.ts';
import { stanceWords } from '../../domain/stance-at.ts';
import { capitalise, counted, joinWords } from '../../domain/words.ts';
import type { ViewFacts } from '../facts.ts';
import { headingBlock, remarkBlock } from './evidence-blocks.ts';
import type { Block } from './flow.ts';
import { flowSlides } from './flow-slides.ts';
import { dateAndFilters } from './furniture.ts';
import type { SlidePlan } from './slide-plan.ts';
import { INK_2 } from './stance-fills.ts';

function changeBlock({ name, kind, before, after, mover, aside, members, code }: ToldChange): Block {
  const cause = mover ? `${longDate(mover.date)}: ${mover.title}` : 'Its membership of the EU ended';
  const from = kind === 'returned' ? '' : `from ${stanceWords(before)} to `;
  const followers =
    members.length > 0
      ? [`${counted(members.length, 'member follows', 'members follow')}: ${joinWords(members)}`]
      : [];
  return {
    name: `Change: ${code}`,
    size: 16,
    rule: 'light',
    note: null,
    paragraphs: [
      {
        runs: [
          { text: name, isBold: true, size: 18 },
          {
            text: `: ${from}${stanceWords(after)}${aside ? `, ${aside}` : ''}`,
            size: 18,
          },
        ],
      },
      ...[capitalise(cause), ...followers].map((text) => ({ runs: [{ text, size: 14, colour: INK_2 }] })),
    ],
  };
}

function groupBlocks(group: ToldGroup): readonly Block[] {
  const heading = `${capitalise(toldWord(group.kind))}: ${countInGroup(group)}`;
  return [headingBlock(heading), ...group.changes.map(changeBlock)];
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
