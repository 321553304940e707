/** How strong the evidence behind a stance is: by whom, how much verbatim, what disputes it, the newest, the confidence. */
import { backingOf } from '../../domain/backing.ts';
import { backingInWords, CONFIDENCE_MEANINGS, newestInWords } from '../../domain/backing-words.ts';
import type { Position } from '../../domain/stance-at.ts';
import { capitalise, grouped, joinWords } from '../../domain/words.ts';
import { useAtlasView } from '../../state/atlas-view.ts';
import { RuleLink } from '../../state/rule-link.tsx';
import { DisputedBadge } from '../../ui/disputed-badge.tsx';
import { missingInWords } from './missing-evidence.tsx';
import type { DossierModel } from './use-dossier.ts';

export function Strength({ position, model }: { position: Position; model: DossierModel }) {
  const { time } = useAtlasView();
  const backing = backingOf(position, time.day);
  return (
    <ul className="strength" aria-label="Evidence strength">
      <li>
        {capitalise(backingInWords(backing))}
        {relationsInWords(position, model)}.{' '}
        {backing.disputed > 0 && (
          <RuleLink rule="Evidence strength" className="badge-link">
            <DisputedBadge count={backing.disputed} />
          </RuleLink>
        )}
      </li>
      {model.missing > 0 && (
        <li>
          <strong>{capitalise(missingInWords(model))}.</strong>
        </li>
      )}
      <li>{newestInWords(position, time.day)}.</li>
      <li>
        Confidence {backing.confidence}: {CONFIDENCE_MEANINGS[backing.confidence]}.{' '}
        <RuleLink rule="Confidence">How confidence is given</RuleLink>
      </li>
    </ul>
  );
}

/** What the pieces do: one that disputes a stance is none that it rests on. Where they are kept, if not here. */
function relationsInWords({ isInherited }: Position, { whole, result }: DossierModel): string {
  if (isInherited) return ', in the EU’s dossier';
  const tellings = [
    [whole.supports.length, 'supports it', 'support it'],
    [whole.disputes.length, 'disputes it', 'dispute it'],
    [whole.context.length, 'gives context', 'give context'],
  ] as const;
  const told = tellings
    .filter(([n]) => n > 0)
    .map(([n, one, many]) => `${grouped(n)} ${n === 1 ? one : many}`);
  // About as long as what will stand there, so that nothing below it moves when it comes.
  if (result.isPending) return '; which of it supports the stance is being read';
  return told.length === 0 ? '' : `; ${joinWords(told)}`;
}
