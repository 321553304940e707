/** Says that the list is limited to the jurisdictions that are open, and offers the way out. */
import { useAtlasView } from '../../state/atlas-view.ts';
import { useView } from '../../state/use-view.ts';
import { VanishingButton } from '../../ui/vanishing-button.tsx';
import { limitInWords } from './found-words.ts';

/** Nothing where no jurisdiction is in the address. */
export function CountryNote() {
  const { atlas, view, time } = useAtlasView();
  const { go } = useView();
  const names = view.country.flatMap((code) => atlas.jurisdictions.get(code)?.inText ?? []);
  if (names.length === 0) return null;
  return (
    <p className="quotes__limit">
      {limitInWords(names, time)}.{' '}
      <VanishingButton className="button button--small" onClick={() => go({ country: [], quote: null })}>
        Show evidence about everyone
      </VanishingButton>
    </p>
  );
}
