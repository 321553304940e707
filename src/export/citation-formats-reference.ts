/** What is cited, before it takes a form: the dataset, a view of it, or the source of a quote. Unknown parts are null. */
import type { Atlas } from '../domain/atlas.ts';
import { quotedText, speakerLine } from '../domain/citation.ts';
import type { Piece } from '../domain/dossier.ts';
import { foreignTag } from '../domain/language.ts';
import { type IsoDay, longDate, type PartialDate } from '../domain/partial-date.ts';
import { headingOf, isDated, VIEW_LABELS } from '../state/view-state.ts';
import { scopeInWords, type ViewFacts } from './facts.ts';

export type ReferenceType = 'dataset' | 'webpage' | 'article-newspaper' | 'document';

export interface Reference {
  /** Letters, digits, dots and hyphens. */
  readonly key: string;
  readonly type: ReferenceType;
  /** One name as it is written: it is never cut into given and family name. */
  readonly author: string | null;
  readonly title: string | null;
  /** BCP 47 tag of the title's language, where it is not English. */
  readonly language: string | null;
  /** What it appeared in: the newspaper, or the dataset of a view. */
  readonly container: string | null;
  readonly publisher: string | null;
  readonly issued: PartialDate | null;
  readonly version: string | null;
  readonly url: string | null;
  readonly accessed: IsoDay | null;
  /** The quote with its speaker, the filters of a view, the licence of the dataset. */
  readonly note: string | null;
}

const keyOf = (...parts: readonly string[]) =>
  parts
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9.-]+/g, '-');

const contributors = ({ title }: Pick<Atlas, 'title'>) => `${title} contributors`;

/** The dataset at its version; `link` is the address of the app. */
export function datasetReference(atlas: Atlas, link: string | null, accessed: IsoDay | null): Reference {
  return {
    key: keyOf('stance-atlas', atlas.version),
    type: 'dataset',
    author: contributors(atlas),
    title: `${atlas.title}: where governments stand on Huawei in 5G networks`,
    language: null,
    container: null,
    publisher: atlas.title,
    issued: atlas.asOf,
    version: atlas.version,
    url: link,
    accessed,
    note: 'Licence: CC BY 4.0',
  };
}

/** A view: its headline as the title, its date and filters in the note. */
export function viewReference(facts: ViewFacts, accessed: IsoDay | null): Reference {
  const { atlas, view, open } = facts.atlasView;
  const [when, ...filters] = scopeInWords(facts.atlasView);
  const what = isDated(view.view) ? `${VIEW_LABELS[view.view]} view of ${when}` : when;
  const opened = open.map((code) => atlas.jurisdictions.get(code)?.name ?? code);
  const notes = [what, ...filters, opened.length > 0 ? `Opened: ${opened.join(', ')}` : ''];
  return {
    key: keyOf('stance-atlas', view.view, facts.from ?? '', facts.day, ...open).replace(/-{2,}/g, '-'),
    type: 'webpage',
    author: contributors(atlas),
    title: headingOf(view.view, facts.title),
    language: null,
    container: atlas.title,
    publisher: null,
    issued: atlas.asOf,
    version: atlas.version,
    url: facts.link,
    accessed,
    note: notes.filter(Boolean).join('. '),
  };
}

/** Words of a piece as a note: the quote, who said it and when, and where in the atlas it stands. */
function pieceNote(piece: Piece, link: string, atlas: Atlas): string {
  const { evidence } = piece;
  const said = evidence.kind === 'statement' && evidence.saidOn ? longDate(evidence.saidOn) : null;
  const credit = [speakerLine(piece), said].filter(Boolean).join(', ');
  const text =
    evidence.kind === 'summary' ? `Summary by Stance Atlas: ${quotedText(piece)}` : quotedText(piece);
  const words = credit ? `${text} (${credit})` : text;
  return `${words}${/[.!?…]”?$/.test(words) ? '' : '.'} Stance Atlas, data version ${atlas.version}: ${link}`;
}

/** The original source of a piece, as far as it is known, with the words and our permalink in the note. */
export function pieceReference(piece: Piece, link: string, atlas: Atlas, accessed: IsoDay | null): Reference {
  const { evidence, source } = piece;
  const isPress = source.type === 'press';
  return {
    key: keyOf(evidence.id),
    type: isPress ? 'article-newspaper' : source.url ? 'webpage' : 'document',
    author: source.author,
    title: source.title ?? (source.describedAs ? `[${source.describedAs}]` : null),
    language: foreignTag(source.language) ?? null,
    container: isPress ? source.publisher : null,
    publisher: isPress ? null : source.publisher,
    issued: source.published,
    version: null,
    url: source.url,
    accessed,
    note: pieceNote(piece, link, atlas),
  };
}
