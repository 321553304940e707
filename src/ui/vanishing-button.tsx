/** A button that may vanish by its own action: the focus it held goes to the nearest heading. */
import { type ReactNode, useRef } from 'react';
import { useFocusSurvivor } from './focus-survivor.ts';

/** `onClick` may take the button away. One that is unavailable keeps the focus, and does nothing. */
export function VanishingButton({
  onClick,
  children,
  className = 'button',
  isUnavailable = false,
}: {
  onClick: () => void;
  children: ReactNode;
  className?: string;
  isUnavailable?: boolean;
}) {
  const ref = useRef<HTMLButtonElement>(null);
  useFocusSurvivor(ref);
  return (
    <button
      ref={ref}
      type="button"
      className={className}
      aria-disabled={isUnavailable || undefined}
      onClick={isUnavailable ? undefined : onClick}
    >
      {children}
    </button>
  );
}
