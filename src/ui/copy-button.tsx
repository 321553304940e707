/** A button that copies text and says so, by sight and to assistive technology. */
import { LiveWords } from './live-words.tsx';
import { useCopy } from './use-copy.ts';

/** `children` is the button's fixed name; the outcome stands beside it as a status. */
export function CopyButton({
  text,
  children,
  className = 'button',
}: {
  text: () => string;
  children: string;
  className?: string;
}) {
  const [said, copy] = useCopy('Copied', 'Copying was refused: select the text by hand');
  return (
    <span className="copy">
      <button type="button" className={className} onClick={() => copy(text())}>
        {children}
      </button>
      <LiveWords as="span" said={said} className="copy__said" />
    </span>
  );
}
