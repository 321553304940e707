/** What a panel says while it has no data: loading, error with retry, empty with a way out. */
import type { ReactNode } from 'react';

/** A polite loading line. */
export function Loading({ what }: { what: string }) {
  return (
    <p className="status" role="status">
      Loading {what} …
    </p>
  );
}

/** An error with what happened, and a retry. */
export function Failed({
  title,
  children,
  onRetry,
}: {
  title: string;
  children: ReactNode;
  onRetry: () => void;
}) {
  return (
    <div className="status status--error" role="alert">
      <strong>{title}</strong>
      <p>{children}</p>
      <button type="button" className="button" onClick={onRetry}>
        Try again
      </button>
    </div>
  );
}

/** Nothing to show, with a way out. */
export function Empty({ children }: { children: ReactNode }) {
  return <div className="status">{children}</div>;
}
