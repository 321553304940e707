/** A button that copies text and says so, by sight and to assistive technology. */
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
  const [state, copy] = useCopy();
  return (
    <span className="copy">
      <button type="button" className={className} onClick={() => copy(text())}>
        {children}
      </button>
      <span role="status" className="copy__said">
        {state === 'copied'
          ? 'Copied'
          : state === 'failed'
            ? 'Copying was refused: select the text by hand'
            : ''}
      </span>
    </span>
  );
}
