/** A view as a picture: one self-contained SVG document with headline, date, filters, legend, source and link. */
import { joinWords } from '../../domain/words.ts';
import type { ViewFacts } from '../facts.ts';
import { comparisonPicture } from './comparison-picture.ts';
import { bodyOf, footer, header } from './frame.ts';
import { mapPicture } from './map-picture.ts';
import { stancePatterns } from './patterns.ts';
import { PICTURE_SIZES, type Picture, type PictureKind, type PictureOptions } from './picture.ts';
import { el } from './svg.ts';
import { timelinePicture } from './timeline-picture.ts';

const DRAWERS = { map: mapPicture, timeline: timelinePicture, comparison: comparisonPicture } as const;

/** What the picture shows, beside the date; a map needs no word for it. */
function whatItShows(facts: ViewFacts, what: PictureKind): string {
  if (what === 'map') return '';
  if (what === 'timeline') return 'How many governments held each stance';
  return `Comparison of ${joinWords(facts.dossiers.map(({ jurisdiction }) => jurisdiction.inText))}`;
}

/** Which pictures a view can give: a comparison needs two opened jurisdictions. */
export function picturesOf({ dossiers }: Pick<ViewFacts, 'dossiers'>): readonly PictureKind[] {
  return dossiers.length > 1 ? ['map', 'timeline', 'comparison'] : ['map', 'timeline'];
}

/** Pure: the same facts and options give the same document. A comparison of fewer than two is a RangeError. */
export function viewPicture(facts: ViewFacts, what: PictureKind, options: PictureOptions): Picture {
  if (!picturesOf(facts).includes(what)) throw new RangeError('A comparison needs two opened jurisdictions');
  const { colours, aspect, fontCss } = options;
  const { width, height } = PICTURE_SIZES[aspect];
  const sheet = { aspect, colours, width, height };
  const head = header(facts, whatItShows(facts, what), sheet);
  const foot = footer(facts, sheet);
  const svg = el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'graphics-document document',
      'aria-label': facts.title,
      'data-picture': what,
      'data-day': facts.day,
    },
    el('title', {}, facts.title),
    el('desc', {}, [facts.dateWords, ...facts.filters, facts.sourceLine, facts.link].join('\n')),
    fontCss ? el('style', {}, fontCss) : null,
    stancePatterns(colours),
    el('rect', { width, height, fill: colours.paper }),
    head.parts,
    DRAWERS[what](facts, options, bodyOf(sheet, head, foot)),
    foot.parts,
  );
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${svg.markup}\n`, width, height };
}
