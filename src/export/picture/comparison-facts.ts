/** What a column of the comparison says, as plain text: the same facts as its table on the screen. */
import { longDate } from '../../domain/partial-date.ts';
import type { ShownStance } from '../../domain/stance.ts';
import { capitalise, counted } from '../../domain/words.ts';
import type { DossierFact } from '../facts.ts';
import { disputedWords, sinceLines, stanceLines } from '../row-words.ts';

export const COMPARED_ROWS = ['Stance', 'Since', 'Confidence', 'Evidence', 'Latest decision'] as const;

export interface ComparedColumn {
  readonly name: string;
  readonly stance: ShownStance;
  readonly isInherited: boolean;
  /** The paragraphs of each cell, in the order of COMPARED_ROWS; never empty. */
  readonly cells: readonly (readonly string[])[];
}

/** The column of an opened jurisdiction. */
export function comparedColumn({ jurisdiction, row, run, unread }: DossierFact): ComparedColumn {
  const { position, backing } = row;
  const [latest] = run;
  return {
    name: jurisdiction.name,
    stance: position?.stance ?? 'no-record',
    isInherited: position?.isInherited === true,
    cells: [
      stanceLines(row, unread),
      position ? sinceLines(row) : ['–'],
      [backing ? capitalise(backing.confidence) : '–'],
      position ? [piecesInWords(position.pieces), disputedWords(row)] : ['–'],
      latest
        ? [
            `${capitalise(longDate(latest.date))}: ${latest.title}`,
            latest.instrument ?? 'Instrument not recorded',
          ]
        : ['–'],
    ].map((cell) => cell.filter(Boolean)),
  };
}

function piecesInWords(pieces: { statement: number; excerpt: number; summary: number }): string {
  const kinds = [
    pieces.statement > 0 ? counted(pieces.statement, 'statement') : '',
    pieces.excerpt > 0 ? counted(pieces.excerpt, 'excerpt') : '',
    pieces.summary > 0 ? counted(pieces.summary, 'summary', 'summaries') : '',
  ];
  return kinds.filter(Boolean).join(', ') || 'No piece';
}
