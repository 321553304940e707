/** What stands in the place of a panel that failed: what happened, what still works, what to do, and a report. */
import {
  type ComponentType,
  type ReactNode,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { FaultFacts } from './fault-report.ts';
import type { FaultReportProps } from './fault-report-field.tsx';
import { isPartFailure, retryFailedParts } from './lazy-part.tsx';
import { type PartTrouble, type Recovery, RecoveryContext } from './recovery.ts';
import { RetryButton } from './retry-button.tsx';
import { VanishingButton } from './vanishing-button.tsx';
import './fault.css';

/** The room there is: that of a panel, of a row within the page, of a button among others, or the whole page. */
export type FaultSize = 'panel' | 'row' | 'tool' | 'page';

interface FaultProps {
  readonly what: string;
  readonly size: FaultSize;
  readonly wayOut: ReactNode;
  readonly error: unknown;
  readonly onRetry: () => void;
}

const elsewhere = (size: FaultSize) =>
  size === 'page'
    ? 'Nothing else can be shown on this page meanwhile. The address keeps your view, and the data is not touched.'
    : 'The other parts of the page go on without it, and the address keeps your view.';

/** What a panel says in the place of what could not be drawn, or could not be fetched. */
export function Fault(props: FaultProps) {
  const recovery = useContext(RecoveryContext);
  return isPartFailure(props.error) && recovery ? (
    <MissingPart {...props} recovery={recovery} />
  ) : (
    <DrawingFault {...props} facts={recovery?.facts() ?? UNKNOWN} />
  );
}

/** Where the fault is outside everything that knows more. */
const UNKNOWN: FaultFacts = { app: 'not known', data: null, view: 'not known', userAgent: '', secrets: [] };

/** The frame of both: where there is little room it unfolds, so that what stands beside it stays where it is. */
function Frame({ size, title, children }: { size: FaultSize; title: string; children: ReactNode }) {
  if (size === 'tool' || size === 'row')
    return (
      <details className={`fault-fold fault-fold--${size}`} role="alert">
        <summary className="button">{title}</summary>
        <div className="fault-fold__words status status--error">{children}</div>
      </details>
    );
  return (
    <div className={`status status--error fault fault--${size}`} role="alert">
      {size === 'page' ? <h1 id="headline">{title}</h1> : <strong>{title}</strong>}
      {children}
    </div>
  );
}

function DrawingFault({ what, size, wayOut, error, onRetry, facts }: FaultProps & { facts: FaultFacts }) {
  const title = `${what} could not be drawn`;
  return (
    <Frame size={size} title={title}>
      <p>An error in the app stopped this part. {elsewhere(size)}</p>
      <p className="fault__ways">
        <RetryButton title={title} onRetry={onRetry} />
        {wayOut}
      </p>
      <Report what={what} error={error} facts={facts} />
    </Frame>
  );
}

type Text = { readonly Field: ComponentType<FaultReportProps> } | 'loading' | 'failed';

/** Loaded only where something failed; where even that fails, the rest of the words stand. */
function Report(props: FaultReportProps) {
  const [text, setText] = useState<Text>('loading');
  useEffect(() => {
    import('./fault-report-field.tsx').then(
      ({ FaultReportField }) => setText({ Field: FaultReportField }),
      () => setText('failed'),
    );
  }, []);
  if (text === 'failed') return <p>A report of it could not be loaded: check the connection.</p>;
  return text === 'loading' ? null : <text.Field {...props} />;
}

const TROUBLE: Readonly<Record<PartTrouble, string>> = {
  looking: 'It is a part of the app that did not arrive. Why is being looked into …',
  unreachable:
    'It is a part of the app that loads when it is first used, and it could not be reached. Check the connection, then try again.',
  refused:
    'It is a part of the app that loads when it is first used, and the host did not give it. Try again in a moment.',
  replaced:
    'A newer version of the app has taken the place of this one on the host, so this part is gone. Reload the page to go on with the newer version.',
};

/** A part of the app that did not load: no fault in it, so there is nothing to report. */
function MissingPart({ what, size, wayOut, onRetry, recovery }: FaultProps & { recovery: Recovery }) {
  const trouble = useSyncExternalStore(recovery.subscribe, recovery.getTrouble);
  const again = useRef(onRetry);
  again.current = () => {
    retryFailedParts();
    onRetry();
  };
  useEffect(() => {
    const retry = () => again.current();
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, []);
  const title = `${what} could not be loaded`;
  return (
    <Frame size={size} title={title}>
      <p>
        {TROUBLE[trouble]} {elsewhere(size)}
      </p>
      <p className="fault__ways">
        {trouble === 'replaced' ? (
          <VanishingButton onClick={() => void recovery.reload()}>Reload the page</VanishingButton>
        ) : (
          <RetryButton title={title} onRetry={() => again.current()} />
        )}
        {wayOut}
      </p>
    </Frame>
  );
}
