/** Keeps the rest of the page alive when a panel fails, and offers a way back. */
import { Component, type ReactNode } from 'react';
import { Failed } from '../ui/status.tsx';

interface Props {
  readonly what: string;
  /** A change of it starts afresh. */
  readonly resetOn?: string;
  readonly children: ReactNode;
}

export class ErrorBoundary extends Component<Props, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override componentDidUpdate(before: Props) {
    if (before.resetOn !== this.props.resetOn && this.state.error) this.setState({ error: null });
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <Failed
        title={`${this.props.what} could not be drawn`}
        onRetry={() => {
          // A part of the app that failed to load is not asked for again by the browser; the address keeps the view.
          if (/dynamically imported module|module script/i.test(error.message)) window.location.reload();
          else this.setState({ error: null });
        }}
      >
        The rest still works. For a report: {error.name}: {error.message}
      </Failed>
    );
  }
}
