/** The report of a fault, to read, to select and to copy. */
import { useId } from 'react';
import { CopyButton } from './copy-button.tsx';
import { type FaultFacts, faultReport } from './fault-report.ts';

export interface FaultReportProps {
  /** The panel that failed. */
  readonly what: string;
  readonly error: unknown;
  readonly facts: FaultFacts;
}

export function FaultReportField({ what, error, facts }: FaultReportProps) {
  const id = useId();
  const text = faultReport(what, error, facts);
  return (
    <details className="fault__report">
      <summary>Report of the fault</summary>
      <label htmlFor={id} className="label">
        For whoever runs this site. It holds no address and none of your words; nothing is sent by itself.
      </label>
      <textarea
        id={id}
        className="field"
        readOnly
        rows={text.split('\n').length + 1}
        spellCheck={false}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton text={() => text}>Copy report</CopyButton>
    </details>
  );
}
