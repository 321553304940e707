/** The scale with its meanings, for the method view. */
import { NO_RECORD, STANCE_LABELS, STANCE_MEANINGS, STANCES } from '../../domain/stance.ts';
import type { Part } from './slide-plan.ts';
import { fillColour } from './stance-fills.ts';
import { type TableContent, tablePart } from './table-plan.ts';

/** A table of every stance, its swatch and what it means. */
export function methodParts(top: number): readonly Part[] {
  const content: TableContent = {
    name: 'What the stances mean',
    columns: [0.6, 2.4, 9.233],
    head: ['', 'Stance', 'Meaning'],
    rows: [...STANCES, NO_RECORD].map((stance) => [
      { text: '', fill: fillColour(stance) },
      { text: STANCE_LABELS[stance], isBold: true },
      { text: STANCE_MEANINGS[stance] },
    ]),
    size: 14,
  };
  return [tablePart(content, content.rows, top)];
}
