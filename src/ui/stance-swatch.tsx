/** A stance as a small patterned swatch, alone or with its label. */
import { memo, type ReactNode } from 'react';
import type { ShownStance } from '../domain/stance.ts';
import { patternUrl, StancePatterns } from './stance-patterns.tsx';

/** Patterns in the size that they have on the screen, for what is drawn in CSS pixels. */
export const SWATCH_PATTERNS = 'swatch';

/** The patterns of all swatches; rendered once on the page. */
export function SwatchPatterns() {
  return (
    <svg className="visually-hidden" width={0} height={0} aria-hidden="true" focusable="false">
      <StancePatterns prefix={SWATCH_PATTERNS} scale={1} />
    </svg>
  );
}

/** A decorative swatch; the words beside it carry the meaning. Drawn once, whatever the date. */
export const StanceSwatch = memo(function StanceSwatch({
  stance,
  isInherited,
}: {
  stance: ShownStance;
  isInherited: boolean;
}) {
  return (
    <svg
      className={isInherited ? 'swatch swatch--inherited' : 'swatch'}
      viewBox="0 0 20 14"
      aria-hidden="true"
      focusable="false"
    >
      <rect x={0.5} y={0.5} width={19} height={13} style={{ fill: patternUrl(SWATCH_PATTERNS, stance) }} />
    </svg>
  );
});

/** Swatch and words in one line. */
export function StanceLabel({
  stance,
  isInherited,
  children,
}: {
  stance: ShownStance;
  isInherited: boolean;
  children: ReactNode;
}) {
  return (
    <span className="stance">
      <StanceSwatch stance={stance} isInherited={isInherited} />
      <span>{children}</span>
    </span>
  );
}
