/** Chooses which kinds of evidence are shown: spoken words, verbatim sentences, our own summaries. */
import { EVIDENCE_KINDS, type EvidenceKind } from '../../domain/evidence.ts';
import { EVIDENCE_KIND_LABELS, EVIDENCE_KIND_MEANINGS } from '../../domain/evidence-words.ts';
import { useView } from '../../state/use-view.ts';
import { Meanings } from '../../ui/meanings.tsx';

const MEANINGS = EVIDENCE_KINDS.map((kind) => ({
  key: kind,
  word: EVIDENCE_KIND_LABELS[kind],
  meaning: EVIDENCE_KIND_MEANINGS[kind],
}));

export function KindFilter() {
  const { view, go } = useView();
  const toggle = (kind: EvidenceKind) =>
    go({ kind: EVIDENCE_KINDS.filter((k) => (k === kind) !== view.kind.includes(k)) });
  return (
    <fieldset className="party-filter">
      <legend className="label">Kind</legend>
      {EVIDENCE_KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          className="button button--small"
          aria-pressed={view.kind.includes(kind)}
          onClick={() => toggle(kind)}
        >
          {EVIDENCE_KIND_LABELS[kind]}
        </button>
      ))}
      <Meanings title="What the kinds mean" entries={MEANINGS} />
    </fieldset>
  );
}
