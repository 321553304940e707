/** Keeps the rest of the page alive when a panel fails: says so in its place, offers a way back and a report. */
import { Component, type ReactNode } from 'react';
import { Fault, type FaultSize } from './fault.tsx';

interface Props {
  /** The panel's name as a sentence begins with it: "The map". */
  readonly what: string;
  /** A change of it starts afresh. */
  readonly resetOn?: string;
  /** How much room there is. */
  readonly size?: FaultSize;
  /** A way on besides trying again, such as a link. */
  readonly wayOut?: ReactNode;
  readonly children: ReactNode;
}

interface Caught {
  readonly error: unknown;
}

/** An error boundary around one panel. Nothing is drawn again by itself, unless `resetOn` changes. */
export class PanelBoundary extends Component<Props, { caught: Caught | null }> {
  override state: { caught: Caught | null } = { caught: null };

  static getDerivedStateFromError(error: unknown) {
    return { caught: { error } };
  }

  override componentDidUpdate(before: Props) {
    if (before.resetOn !== this.props.resetOn && this.state.caught) this.setState({ caught: null });
  }

  override render() {
    const { caught } = this.state;
    const { children, what, size = 'panel', wayOut } = this.props;
    if (!caught) return children;
    return (
      <Fault
        what={what}
        size={size}
        wayOut={wayOut}
        error={caught.error}
        onRetry={() => this.setState({ caught: null })}
      />
    );
  }
}
