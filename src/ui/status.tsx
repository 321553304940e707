/** What a panel says while it has no data: loading, error with retry, empty with a way out. */
import type { ReactNode } from 'react';
import { VanishingButton } from './vanishing-button.tsx';

/** A loading line. It is not announced: what follows it is. */
export function Loading({ what }: { what: string }) {
  return <p className="status">Loading {what} …</p>;
}

interface FailedProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly onRetry: () => void;
}

/** An error with what happened, and a retry. It stays while the retry runs, so that the focus stays too. */
export function Failed({ title, children, onRetry }: FailedProps) {
  return (
    <div className="status status--error" role="alert">
      <strong>{title}</strong>
      <p>{children}</p>
      <VanishingButton onClick={onRetry}>Try again</VanishingButton>
    </div>
  );
}

/** Nothing to show, with a way out. */
export function Empty({ children }: { children: ReactNode }) {
  return <div className="status">{children}</div>;
}
