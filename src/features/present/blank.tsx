/** The blank screen: black over everything, taken away by any key or click; the focus returns to where it was. */
import { useEffect, useRef } from 'react';

export function Blank({ onShow }: { onShow: () => void }) {
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    ref.current?.focus();
    return () => {
      if (before instanceof HTMLElement || before instanceof SVGElement)
        before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <button
      ref={ref}
      type="button"
      className="present-blank"
      aria-label="Show the screen again"
      onClick={onShow}
    />
  );
}
