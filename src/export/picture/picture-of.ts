/** The picture of a view with this page's colours and fonts. */
import type { Place } from '../../drawing/places.ts';
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
  return viewPicture(facts, what, { aspect, places, colours: coloursOf(theme), fontCss });
}
