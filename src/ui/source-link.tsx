/** A link to a source, which leaves the app in a tab of its own and says so: the view stays where it was. */
import type { ReactNode } from 'react';
import './source-link.css';

export function SourceLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="source-link" href={href} target="_blank" rel="noreferrer external">
      {children}
      <span className="visually-hidden"> (new tab)</span>
    </a>
  );
}
