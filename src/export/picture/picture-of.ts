/** The picture of a view with this page's colours and fonts. */
import type { Place } from '../../drawing/places.ts';
import { handedOutLink } from '../../state/handed-out.ts';
import type { ViewFacts } from '../facts.ts';
import { coloursOf } from './colours.ts';
import { fontFaceCss } from './fonts.ts';
import type { Aspect, Picture, PictureKind, PictureTheme } from './picture.ts';
import { viewPicture } from './view-picture.ts';

export interface PictureChoice {
  readonly aspect: Aspect;
  readonly theme: PictureTheme;
  readonly places: readonly Place[];
}

/** Self-contained, fonts included. Rejects when a font cannot be fetched. */
export async function pictureOf(
  facts: ViewFacts,
  what: PictureKind,
  choice: PictureChoice,
): Promise<Picture> {
  const { aspect, theme, places } = choice;
  const fontCss = await fontFaceCss();
  // The link leads to what the picture shows: a map taken from the table's page to the map.
  const { view, atlas } = facts.atlasView;
  const shown = { ...view, view: what === 'timeline' ? ('timeline' as const) : ('map' as const) };
  const linked = { ...facts, link: handedOutLink(shown, atlas) };
  return viewPicture(linked, what, { aspect, places, colours: coloursOf(theme), fontCss });
}
