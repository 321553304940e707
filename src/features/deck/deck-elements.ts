/** The parts of which the lists of a deck on paper are made: paragraphs, quotes with their credit, sources. */
import { quotedText, sentence, sourceImprint, sourceTitle, speakerLine } from '../../domain/citation.ts';
import type { Piece } from '../../domain/dossier.ts';
import type { Source } from '../../domain/evidence.ts';
import { foreignTag } from '../../domain/language.ts';

type Content = readonly (Node | string)[];

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  ...content: Content
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

/** A paragraph each; empty ones are left out. */
export function linesOf(lines: readonly string[]): readonly HTMLElement[] {
  return lines.filter(Boolean).map((words) => element('p', words));
}

/** Words, who said them, and where they stand, with the address written out. */
export function quotesOf(pieces: readonly Piece[]): HTMLElement {
  return element('ul', ...pieces.map((piece) => element('li', ...quoteOf(piece))));
}

function quoteOf(piece: Piece): readonly HTMLElement[] {
  const speaker = speakerLine(piece);
  const isSummary = piece.evidence.kind === 'summary';
  return [
    element(
      isSummary ? 'p' : 'blockquote',
      isSummary ? `Summary, in our words: ${quotedText(piece)}` : quotedText(piece),
    ),
    ...(speaker ? [element('p', `— ${speaker}`)] : []),
    element('p', ...creditOf(piece.source)),
  ];
}

function creditOf(source: Source): Content {
  const name = sourceTitle(source);
  const title = element('bdi', name);
  const language = foreignTag(source.language);
  if (language) title.lang = language;
  const stop = sentence(name).slice(name.length);
  return [title, `${stop} ${sourceImprint(source)}. ${source.url ?? 'Address not recorded.'}`];
}

export function sourcesOf(sources: readonly Source[]): HTMLElement {
  return element('ul', ...sources.map((source) => element('li', ...creditOf(source))));
}
