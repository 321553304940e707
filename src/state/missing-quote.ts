/** What is said where the piece that an address names is not among those of the dossier that is open. Pure. */
import { fileCodeOf } from '../domain/evidence.ts';
import type { Code } from '../domain/jurisdiction.ts';
import type { AtlasView } from './atlas-view.ts';

/** Whether a dossier answers for the quote of the address: that of its file, or the first where that is not open. */
export function answersForQuote({ view, open }: Pick<AtlasView, 'view' | 'open'>, code: Code): boolean {
  if (!view.quote) return false;
  const home = fileCodeOf(view.quote);
  return home === code || (open[0] === code && !open.includes(home ?? ''));
}

/** The words for a quote that is not here, and the jurisdiction in whose dossier it may be instead. */
export function missingQuote(
  { atlas }: Pick<AtlasView, 'atlas'>,
  quote: string,
  code: Code,
): { readonly words: string; readonly elsewhere: Code | null } {
  const home = fileCodeOf(quote);
  if (home !== null && home !== code && atlas.evidenceFiles.includes(home))
    return {
      words: `The quote ${quote} is not about ${atlas.jurisdictions.get(code)?.inText ?? code}.`,
      elsewhere: home,
    };
  return {
    words: `The quote ${quote} is not in the data. The link may be mistyped.`,
    elsewhere: null,
  };
}
