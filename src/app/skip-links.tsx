/** Ways past what stands first: to the content, an open dossier, and the date and views below. */
import type { MouseEvent } from 'react';

const TARGETS = {
  content: ['Skip to the content', '#headline'],
  dossier: ['Skip to the dossier', '.dossier h2, .comparison h2'],
  date: ['Skip to date and views', '.deck input, .deck a'],
} as const;

function SkipLink({ to }: { to: keyof typeof TARGETS }) {
  const [words, selector] = TARGETS[to];
  const skip = (event: MouseEvent) => {
    event.preventDefault();
    document.querySelector<HTMLElement>(selector)?.focus();
  };
  return (
    <a className="skip inked" href="?" onClick={skip}>
      {words}
    </a>
  );
}

export function SkipLinks({ hasDossier }: { hasDossier: boolean }) {
  return (
    <nav aria-label="Skip">
      <SkipLink to="content" />
      {hasDossier && <SkipLink to="dossier" />}
      <SkipLink to="date" />
    </nav>
  );
}
