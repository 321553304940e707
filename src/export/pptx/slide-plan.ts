/** What is on a slide, as plain data: planned by pure functions, written by one. Lengths in inches, type in points. */
import type { Ring } from '../../data/outline.ts';

/** A 16:9 slide. */
export const SLIDE = { width: 13.333, height: 7.5 } as const;
export const MARGIN = 0.55;
export const CONTENT_WIDTH = SLIDE.width - 2 * MARGIN;
/** Where the source line and the link start: content ends above. */
export const FOOTER_TOP = 6.78;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface Run {
  readonly text: string;
  readonly isBold?: boolean;
  readonly colour?: string;
  readonly size?: number;
  readonly isSerif?: boolean;
  /** An absolute address; others are left out. */
  readonly link?: string | null;
}

export interface Paragraph {
  readonly runs: readonly Run[];
  /** Space below in points. */
  readonly after?: number;
}

export interface TextPart {
  readonly kind: 'text';
  readonly name: string;
  readonly box: Box;
  readonly size: number;
  readonly isCentred?: boolean;
  readonly paragraphs: readonly Paragraph[];
}

export interface Outline {
  readonly colour: string;
  /** Points. */
  readonly width: number;
  readonly isDashed: boolean;
}

export interface ShapePart {
  readonly kind: 'shape';
  readonly name: string;
  /** Alternative text; null for decoration whose words stand beside it. */
  readonly alt: string | null;
  readonly box: Box;
  /** Rings are in inches from the box's top left. */
  readonly form: 'rectangle' | 'ellipse' | 'pill' | readonly Ring[];
  readonly fill: string;
  readonly outline: Outline | null;
}

export interface Cell {
  readonly text: string;
  readonly isBold?: boolean;
  /** A stance's colour; the cell is then a swatch. */
  readonly fill?: string;
}

export interface TablePart {
  readonly kind: 'table';
  readonly name: string;
  readonly alt: string;
  readonly box: Box;
  readonly size: number;
  /** Widths of the columns. */
  readonly columns: readonly number[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly rowHeights: readonly number[];
}

export interface ChartPart {
  readonly kind: 'chart';
  readonly name: string;
  readonly alt: string;
  readonly box: Box;
  readonly labels: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly colour: string;
    readonly values: readonly number[];
  }[];
}

export type Part = TextPart | ShapePart | TablePart | ChartPart;

export interface SlidePlan {
  readonly title: string;
  readonly titleSize: number;
  readonly titleHeight: number;
  readonly parts: readonly Part[];
  /** The presenter's notes, a paragraph each line. */
  readonly notes: string;
}
