/** The legend: every stance with its swatch and count, each also a filter. */
import { countInWords, someInherit } from '../../domain/counts.ts';
import { STANCE_LABELS, STANCE_MEANINGS, STANCES, type Stance } from '../../domain/stance.ts';
import { signsShown } from '../../state/aged-codes.ts';
import { useAtlasView } from '../../state/atlas-view.ts';
import { RuleLink } from '../../state/rule-link.tsx';
import { useView } from '../../state/use-view.ts';
import { AgeMark } from '../../ui/age-mark.tsx';
import { DisputeMark } from '../../ui/disputed-badge.tsx';
import { Meanings } from '../../ui/meanings.tsx';
import { StanceLabel, StanceSwatch } from '../../ui/stance-swatch.tsx';
import './legend.css';

const MEANINGS = [...STANCES, 'no-record' as const].map((stance) => ({
  key: stance,
  word: (
    <StanceLabel stance={stance} isInherited={false}>
      {STANCE_LABELS[stance]}
    </StanceLabel>
  ),
  meaning: STANCE_MEANINGS[stance],
}));

/** Counts apply every filter but stance. Nobody is counted twice, and the EU is not a government. */
export function Legend() {
  const atlasView = useAtlasView();
  const { counts, view, time } = atlasView;
  const signs = signsShown(atlasView);
  const hasAged = view.view === 'map' && signs.hasAged;
  const hasDisputed = view.view === 'map' && signs.hasDisputed;
  const { go } = useView();
  const toggle = (stance: Stance) =>
    go({ stance: STANCES.filter((s) => (s === stance) !== view.stance.includes(s)) });
  return (
    <section className="legend" aria-label="Legend and stance filter">
      <ul>
        {STANCES.map((stance) => {
          const count = counts.byStance[stance];
          return (
            <li key={stance}>
              <button
                type="button"
                className="legend__item"
                aria-pressed={view.stance.includes(stance)}
                aria-label={`${STANCE_LABELS[stance]}: ${countInWords(count)}`}
                onClick={() => toggle(stance)}
              >
                <StanceSwatch stance={stance} isInherited={false} />
                <span>{STANCE_LABELS[stance]}</span>
                <span className="legend__count">
                  <b>{count.own}</b>
                  {count.inherited > 0 && ` + ${count.inherited}`}
                </span>
              </button>
            </li>
          );
        })}
        <li className="legend__note">
          <span className="legend__item legend__item--still">
            <StanceSwatch stance="no-record" isInherited={false} />
            <span>No record</span>
            <span className="legend__count">{counts.noRecord}</span>
          </span>
        </li>
      </ul>
      <div className="legend__words">
        <p className="label">
          Governments with this stance {time.from ? 'at the end of the range' : 'on this day'}
          {someInherit(counts) && (
            <>
              ; <span aria-hidden="true">+</span> <span className="visually-hidden">second figure:</span>{' '}
              members that follow the EU’s position, drawn with a dashed outline
            </>
          )}
          .
          {view.view === 'map' &&
            time.from &&
            ' A heavy outline marks what changed, with the stance before in its disc where there is room.'}
        </p>
        <Meanings title="What the stances mean" entries={MEANINGS} />
      </div>
      {hasDisputed && (
        <p className="label">
          <DisputeMark />
          Evidence in the record disputes the stance. <RuleLink rule="Evidence strength">The rule</RuleLink>
        </p>
      )}
      {hasAged && (
        <p className="label">
          <AgeMark />
          Fainter, and where there is room with a clock: the stance rests on words alone, and its newest
          evidence is more than two years older than the date. <RuleLink rule="Age">The rule</RuleLink>
        </p>
      )}
    </section>
  );
}
