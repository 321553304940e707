/** Words that credit a piece of evidence: who said it, where it stands, when. What is unknown is said, never guessed. */
import { isolated } from './contained-text.ts';
import type { Piece } from './dossier.ts';
import { evidenceDate, type Source } from './evidence.ts';
import { EVIDENCE_KIND_LABELS, shownText, surroundings } from './evidence-words.ts';
import { longDate } from './partial-date.ts';

export const NOT_RECORDED = 'not recorded';

/** The source's headline, or our description in square brackets. */
export function sourceTitle(source: Source): string {
  return source.title ?? `[${source.describedAs ?? 'Untitled source'}]`;
}

/** "ITProPortal, about February 2019"; unknown parts read "publisher not recorded", "date not recorded". */
export function sourceImprint(source: Source): string {
  const publisher = source.publisher ?? `publisher ${NOT_RECORDED}`;
  const date = source.published ? longDate(source.published) : `date ${NOT_RECORDED}`;
  return [source.author, publisher, date].flatMap((part) => (part ? [isolated(part)] : [])).join(', ');
}

export const ENDS_IN_ADDRESS = /https?:\S+$/;

/** Ends with a full stop where it does not end in a mark already; not an address, for the stop would be taken for part of it. */
export function sentence(text: string): string {
  return /[.!?…][”"’)\]]?$/.test(text) || ENDS_IN_ADDRESS.test(text) ? text : `${text}.`;
}

/** "Title. ITProPortal, about February 2019": a title that ends in a mark gets no second one. */
export function sourceInWords(source: Source): string {
  return `${sentence(sourceTitle(source))} ${sourceImprint(source)}`;
}

/** "Robert Strayer, US Deputy Assistant Secretary …"; null for a piece without a speaker. */
export function speakerLine({ speaker }: Piece): string | null {
  if (!speaker) return null;
  return [speaker.name, speaker.role, speaker.affiliation].filter(Boolean).join(', ');
}

/** So many words of a piece tell it from others of its source. */
const TELLING_WORDS = 8;

function firstWords(text: string): string {
  const words = text.split(/\s+/);
  return words.length > TELLING_WORDS ? `${words.slice(0, TELLING_WORDS).join(' ')} …` : text;
}

/** "Statement by Robert Strayer, about 29 April 2019: If countries put unsecure …": what a piece is called unseen. */
export function pieceName({ evidence, source, speaker }: Piece): string {
  const of = evidence.kind === 'statement' && speaker ? `by ${speaker.name}` : `from ${sourceTitle(source)}`;
  const date = evidenceDate(evidence, source);
  const when = date ? longDate(date) : 'undated';
  // A title may end in its date, which is not said twice.
  const name = of.includes(when) ? of : `${of}, ${when}`;
  return `${EVIDENCE_KIND_LABELS[evidence.kind]} ${name}: ${firstWords(shownText(evidence))}`;
}

/** The text between quotation marks where it is verbatim, bare where it is our summary. */
export function quotedText(piece: Piece): string {
  const text = shownText(piece.evidence);
  return piece.evidence.kind === 'summary' ? text : `“${text}”`;
}

/** The whole citation for "Copy quote": text, speaker, date said, source, date published, link. */
export function citeQuote(piece: Piece, link: string): string {
  const { evidence, source } = piece;
  const said = evidence.kind === 'statement' && evidence.saidOn ? `, ${longDate(evidence.saidOn)}` : '';
  const speaker = speakerLine(piece);
  const around = surroundings(evidence);
  const lines = [
    quotedText(piece),
    around ? `In its sentence: … ${around.prefix}${around.exact}${around.suffix} …` : null,
    speaker ? `— ${speaker}${said}` : evidence.kind === 'summary' ? 'Summary by Stance Atlas' : null,
    `Source: ${sourceInWords(source)}.${source.url ? ` ${source.url}` : ''}`,
    `Stance Atlas: ${link}`,
  ];
  return lines.filter((l) => l !== null).join('\n');
}
