/** Says that a dossier shows only some of its evidence, and the way out; told once things have settled. */
import { counted } from '../../domain/words.ts';
import { useView } from '../../state/use-view.ts';
import { DebouncedStatus } from '../../ui/debounced-status.tsx';
import { VanishingButton } from '../../ui/vanishing-button.tsx';
import { filterInWords } from './filter-words.ts';
import type { DossierModel } from './use-dossier.ts';

/** Unseen while all is shown, but there: what is told of the first letter of a search is told of the whole word. */
export function FilterNote({ model }: { model: DossierModel }) {
  const { view, go } = useView();
  const { shown, total } = model;
  if (model.result.isPending || total === 0) return null;
  const note = shown === total ? null : filterInWords(shown, total, view);
  return (
    <div className={note ? 'dossier__note dossier__note--filter' : 'visually-hidden'}>
      <DebouncedStatus
        about={[...view.party, ...view.kind].join()}
        words={note ?? `All evidence is shown: ${counted(total, 'piece')}.`}
      >
        {note}
      </DebouncedStatus>
      {note && (
        <VanishingButton className="button button--small" onClick={() => go({ q: '', party: [], kind: [] })}>
          Show all
        </VanishingButton>
      )}
    </div>
  );
}
