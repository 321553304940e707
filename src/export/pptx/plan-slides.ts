/** Which slides a view becomes: the view itself, what changed, the comparison, then each opened jurisdiction. */
import type { Place } from '../../drawing/places.ts';
import { changesSlides } from './changes-plan.ts';
import { comparisonSlides } from './comparison-plan.ts';
import { dossierSlides, type Extent } from './dossier-plan.ts';
import { slideOf, titleOf } from './furniture.ts';
import { mapParts } from './map-plan.ts';
import { methodParts } from './method-plan.ts';
import { quotesSlides } from './quotes-plan.ts';
import type { Part, SlidePlan } from './slide-plan.ts';
import { type SlideSource, viewLines, viewNotes } from './slide-source.ts';
import { rowsSlides, sourcesSlides } from './table-plan.ts';
import { timelineParts } from './timeline-plan.ts';

function pictureSlide(source: SlideSource, parts: (top: number) => readonly Part[]): readonly SlidePlan[] {
  const { facts } = source;
  return [
    slideOf(facts, { title: titleOf(facts), lines: viewLines(source), notes: viewNotes(source), parts }, 28),
  ];
}

function viewSlides(source: SlideSource, places: readonly Place[]): readonly SlidePlan[] {
  const { facts } = source;
  switch (facts.atlasView.view.view) {
    case 'table':
      return rowsSlides(source);
    case 'quotes':
      return quotesSlides(source);
    case 'sources':
      return sourcesSlides(source);
    case 'timeline':
      return pictureSlide(source, (top) => timelineParts(facts, top));
    case 'method':
      return pictureSlide(source, methodParts);
    case 'map':
      return pictureSlide(source, (top) => mapParts(facts, places, top));
  }
}

/** Every slide of the given views, in order. */
export function planSlides(
  sources: readonly SlideSource[],
  places: readonly Place[],
  extent: Extent = 'whole',
): readonly SlidePlan[] {
  return sources.flatMap((source) => [
    ...viewSlides(source, places),
    ...changesSlides(source.facts),
    ...comparisonSlides(source.facts),
    ...source.facts.dossiers.flatMap((dossier) => dossierSlides(dossier, source.facts, extent)),
  ]);
}

/** How many slides the views become; needs no shapes. */
export function countSlides(sources: readonly SlideSource[], extent: Extent): number {
  return planSlides(sources, [], extent).length;
}
