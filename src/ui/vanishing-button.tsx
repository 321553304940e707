/** A button that may vanish by its own action: the focus it held goes to the nearest heading. */
import { type ReactNode, useRef } from 'react';
import { useFocusSurvivor } from './focus-survivor.ts';

/** `onClick` may take the button away. */
export function VanishingButton({
  onClick,
  children,
  className = 'button',
}: {
  onClick: () => void;
  children: ReactNode;
  className?: string;
}) {
  const ref = useRef<HTMLButtonElement>(null);
  useFocusSurvivor(ref);
  return (
    <button ref={ref} type="button" className={className} onClick={onClick}>
      {children}
    </button>
  );
}
