/** The method on paper: the scale with its meanings, the rules, and what evidence is. */
import { EVIDENCE_KINDS } from '../../domain/evidence.ts';
import { EVIDENCE_KIND_LABELS, EVIDENCE_KIND_MEANINGS } from '../../domain/evidence-words.ts';
import { RULES } from '../../domain/rules.ts';
import { NO_RECORD, STANCE_LABELS, STANCE_MEANINGS, STANCES } from '../../domain/stance.ts';
import { element } from './deck-elements.ts';

type Term = readonly [term: string, meaning: string];

const SECTIONS: readonly (readonly [heading: string, terms: readonly Term[]])[] = [
  ['The scale', [...STANCES, NO_RECORD].map((s) => [STANCE_LABELS[s], STANCE_MEANINGS[s]])],
  ['The rules', RULES],
  ['Evidence', EVIDENCE_KINDS.map((kind) => [EVIDENCE_KIND_LABELS[kind], EVIDENCE_KIND_MEANINGS[kind]])],
];

export function methodOf(): readonly HTMLElement[] {
  return SECTIONS.map(([heading, terms]) =>
    element(
      'div',
      element('h2', heading),
      element(
        'table',
        element(
          'tbody',
          ...terms.map(([term, meaning]) => element('tr', element('th', term), element('td', meaning))),
        ),
      ),
    ),
  );
}
