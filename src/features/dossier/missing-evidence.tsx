/** Says what evidence is counted or named and did not come, and offers to load it again. */

import { evidencePath } from '../../data/read-evidence.ts';
import { useReload } from '../../data/use-reload.ts';
import { fileCodeOf } from '../../domain/evidence.ts';
import { totalPieces } from '../../domain/stance-at.ts';
import { counted, grouped, joinWords } from '../../domain/words.ts';
import { VanishingButton } from '../../ui/vanishing-button.tsx';
import type { DossierModel } from './use-dossier.ts';

/** "6 of its 7 pieces are not in the files that came"; the empty string where none is missing. */
export function missingInWords({ missing, position }: Pick<DossierModel, 'missing' | 'position'>): string {
  if (missing === 0 || !position) return '';
  const are = missing === 1 ? 'is' : 'are';
  const all = counted(totalPieces(position.pieces), 'piece');
  return `${grouped(missing)} of its ${all} ${are} not in the files that came`;
}

/** Where the evidence would stand; nothing at all where all of it came. */
export function MissingEvidence({ model }: { model: DossierModel }) {
  const { absent, lost } = model.result;
  return (
    <>
      {model.missing > 0 && <MissingPieces model={model} />}
      {absent.length > 0 && (
        <p className="dossier__note">
          More evidence is said to be in {absent.join(', ')}, which the data does not have.
        </p>
      )}
      {lost.length > 0 && <LostPieces ids={lost} />}
    </>
  );
}

function MissingPieces({ model }: { model: DossierModel }) {
  const { words, again } = useReload();
  return (
    <p className="dossier__note">
      <strong>Evidence of this stance is missing: {missingInWords(model)}.</strong>{' '}
      {model.result.unread > 0
        ? 'What could not be read is listed at the top of the page.'
        : 'Most likely a copy on the way is of another version of the data.'}{' '}
      <VanishingButton className="button button--small" onClick={again}>
        Load the data again
      </VanishingButton>{' '}
      <span role="status">{words}</span>
    </p>
  );
}

/** So many are named. */
const NAMED = 5;

/** Pieces that another file is said to hold. */
function LostPieces({ ids }: { ids: readonly string[] }) {
  const paths = [...new Set(ids.map((id) => evidencePath(fileCodeOf(id) ?? '')))];
  const named = ids.slice(0, NAMED).map((id) => id.slice(0, 120));
  const more = ids.length > NAMED ? [`${grouped(ids.length - NAMED)} more`] : [];
  return (
    <p className="dossier__note">
      More evidence is said to be in {paths.join(', ')}, and is not there: {joinWords([...named, ...more])}.
    </p>
  );
}
