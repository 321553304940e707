/** The whole deck on paper: a page a step, more where its lists are long, built for the printer and taken away after it. */
import type { Place } from '../../drawing/places.ts';
import { scopeInWords } from '../../export/facts.ts';
import type { PictureKind } from '../../export/picture/picture.ts';
import { pictureOf } from '../../export/picture/picture-of.ts';
import type { Deck } from '../../state/deck.ts';
import { headingOf } from '../../state/view-state.ts';
import type { StepFacts } from './deck-facts.ts';
import { isListed, listsOf } from './deck-lists.ts';
import './deck-print.css';

/** Which picture tells most of a view. */
export function pictureFor({ facts }: StepFacts): PictureKind {
  if (facts.atlasView.view.view === 'timeline') return 'timeline';
  return facts.dossiers.length > 1 ? 'comparison' : 'map';
}

function line(className: string, text: string): HTMLElement {
  const element = document.createElement('p');
  element.className = className;
  element.textContent = text;
  return element;
}

async function pageOf(step: StepFacts, place: string, places: readonly Place[]): Promise<HTMLElement> {
  const { facts, caption } = step;
  const page = document.createElement('section');
  // A picture has the headline in it: it is said once, whether or not the caption repeats it.
  const heading = isListed(facts) ? headingOf(facts.atlasView.view.view, facts.title) : facts.title;
  const own = caption && caption !== heading ? caption : null;
  if (own || isListed(facts)) page.append(line('deck-print__caption', own ?? heading));
  if (!isListed(facts)) page.append(await imageOf(step, places));
  else if (own) page.append(line('deck-print__headline', heading));
  const scope = scopeInWords(facts.atlasView);
  page.append(
    ...listsOf(facts),
    line('deck-print__source', [place, ...scope].join(' · ')),
    line('deck-print__source', `${facts.sourceLine} ${facts.link}`),
  );
  return page;
}

async function imageOf(step: StepFacts, places: readonly Place[]): Promise<HTMLElement> {
  const { facts } = step;
  const { svg, width, height } = await pictureOf(facts, pictureFor(step), {
    aspect: '16:9',
    theme: 'light',
    places,
  });
  const image = document.createElement('img');
  image.alt = `${facts.title} ${facts.dateWords}`;
  image.width = width;
  image.height = height;
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  return image;
}

/** Builds the pages, opens the browser's print dialog, and removes them when it is done. */
export async function printDeck(
  deck: Deck,
  facts: readonly StepFacts[],
  places: readonly Place[],
): Promise<void> {
  const sheet = document.createElement('div');
  sheet.className = 'deck-print';
  for (const [i, step] of facts.entries())
    sheet.append(
      await pageOf(step, [deck.title, `${i + 1} of ${facts.length}`].filter(Boolean).join(', '), places),
    );
  document.body.append(sheet);
  document.documentElement.dataset.printDeck = '';
  const clear = () => {
    sheet.remove();
    delete document.documentElement.dataset.printDeck;
  };
  window.addEventListener('afterprint', clear, { once: true });
  window.print();
}
