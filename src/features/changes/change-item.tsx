/** One change: from X to Y, the decision that moved it, who follows, and the curator's note. */
import type { ToldChange } from '../../domain/change-telling.ts';
import { longDate } from '../../domain/partial-date.ts';
import { type Position, stanceWords } from '../../domain/stance-at.ts';
import { capitalise, counted, joinWords } from '../../domain/words.ts';
import { AddressLink } from '../../state/address-link.tsx';
import { StanceSwatch } from '../../ui/stance-swatch.tsx';

export function ChangeItem({ change, note }: { change: ToldChange; note: string | null }) {
  const { code, name, kind, before, after, mover, aside, members } = change;
  const dossier = { country: [code], quote: null };
  return (
    <li className="change" data-code={code}>
      <p className="change__move">
        <b>{name}</b>:{' '}
        {kind !== 'returned' && (
          <>
            from <Held position={before} /> to{' '}
          </>
        )}
        <Held position={after} />
      </p>
      {aside && <p className="label">{capitalise(aside)}</p>}
      <p className="change__mover">
        {mover ? (
          <>
            <span className="label">{longDate(mover.date)}</span>{' '}
            <AddressLink to={dossier}>{mover.title}</AddressLink>
          </>
        ) : (
          <AddressLink to={dossier}>Its membership of the EU ended</AddressLink>
        )}
      </p>
      {members.length > 0 && (
        <p className="label">
          {counted(members.length, 'member follows', 'members follow')}: {joinWords(members)}
        </p>
      )}
      {note && (
        <p className="change__note">
          <b>Curator’s note:</b> {note}
        </p>
      )}
    </li>
  );
}

function Held({ position }: { position: Position | null }) {
  return (
    <span className="change__held">
      <StanceSwatch stance={position?.stance ?? 'no-record'} isInherited={position?.isInherited === true} />
      {stanceWords(position)}
    </span>
  );
}
