/** What a picture of a view is, and what may be asked of it. */
import type { Place } from '../../drawing/places.ts';
import type { PictureColours } from './colours.ts';

export const PICTURE_KINDS = ['map', 'timeline', 'comparison'] as const;
export type PictureKind = (typeof PICTURE_KINDS)[number];

export const ASPECTS = ['16:9', '4:3', '1:1'] as const;
export type Aspect = (typeof ASPECTS)[number];

export type PictureTheme = 'light' | 'dark';

/** A self-contained SVG document with its size in CSS pixels. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

export interface PictureOptions {
  readonly aspect: Aspect;
  /** The shapes of the map; only the map needs them. */
  readonly places: readonly Place[];
  readonly colours: PictureColours;
  /** `@font-face` rules with the fonts inside; the empty string leaves the fonts to the reader's machine. */
  readonly fontCss: string;
}

/** A rectangle of the sheet. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const PICTURE_SIZES: Readonly<Record<Aspect, { readonly width: number; readonly height: number }>> = {
  '16:9': { width: 1600, height: 900 },
  '4:3': { width: 1600, height: 1200 },
  '1:1': { width: 1200, height: 1200 },
};

/** White space around what is written. */
export const MARGIN = 52;

/** Units of the sheet for one CSS pixel of the screen's map: pictures are seen smaller than they are drawn. */
export const UNIT = 1.5;
