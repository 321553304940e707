/** Chooses whose words are shown; never alters a stance. */
import { PARTIES, type Party } from '../../domain/evidence.ts';
import { PARTY_LABELS } from '../../domain/evidence-words.ts';
import { useView } from '../../state/use-view.ts';

export function PartyFilter() {
  const { view, go } = useView();
  const toggle = (party: Party) =>
    go({ party: PARTIES.filter((p) => (p === party) !== view.party.includes(p)) });
  return (
    <fieldset className="party-filter">
      <legend className="label">Spoken by</legend>
      {PARTIES.map((party) => (
        <button
          key={party}
          type="button"
          className="button button--small"
          aria-pressed={view.party.includes(party)}
          onClick={() => toggle(party)}
        >
          {PARTY_LABELS[party]}
        </button>
      ))}
    </fieldset>
  );
}
