/** The legend for a room: every stance with its pattern and count, in large type, to be read and not to be pressed. */
import { countInWords, someInherit } from '../../domain/counts.ts';
import { STANCE_LABELS, STANCES } from '../../domain/stance.ts';
import { signsShown } from '../../state/aged-codes.ts';
import { useAtlasView } from '../../state/atlas-view.ts';
import { AgeMark } from '../../ui/age-mark.tsx';
import { DisputeMark } from '../../ui/disputed-badge.tsx';
import { StanceSwatch } from '../../ui/stance-swatch.tsx';
import './present-legend.css';

export function PresentLegend() {
  const atlasView = useAtlasView();
  const { counts, view, time } = atlasView;
  const isMap = view.view === 'map';
  const isTimeline = view.view === 'timeline';
  const { hasAged, hasDisputed } = signsShown(atlasView);
  return (
    <section className="present-legend" aria-label="Legend">
      <ul>
        {STANCES.map((stance) => {
          const count = counts.byStance[stance];
          const isFaded = view.stance.length > 0 && !view.stance.includes(stance);
          return (
            <li key={stance} className={isFaded ? 'present-legend__faded' : undefined}>
              <StanceSwatch stance={stance} isInherited={false} />
              <span>{STANCE_LABELS[stance]}</span>
              <span className="visually-hidden">: {countInWords(count)}</span>
              <span className="present-legend__count" aria-hidden="true">
                {count.own}
                {count.inherited > 0 && <small> + {count.inherited}</small>}
              </span>
            </li>
          );
        })}
        <li className={view.stance.length > 0 ? 'present-legend__faded' : undefined}>
          <StanceSwatch stance="no-record" isInherited={false} />
          <span>No record</span>
          <span className="present-legend__count">{counts.noRecord}</span>
        </li>
      </ul>
      <div className="present-legend__notes">
        {!isTimeline && someInherit(counts) && (
          <p aria-hidden="true">+ EU members by the EU’s position, dashed</p>
        )}
        {isTimeline && view.basis === 'effective' && (
          <p>Half strength, dashed edge: members by the EU’s position</p>
        )}
        {isTimeline && <p>{time.from ? 'Lines: the dates' : 'Line: the date'}; fainter: what came later</p>}
        {isMap && time.from && <p>Heavy outline: changed; disc: the stance before</p>}
        {isMap && hasDisputed && (
          <p>
            <DisputeMark />
            disputed by evidence
          </p>
        )}
        {isMap && hasAged && (
          <p>
            <AgeMark />
            fainter: words alone, more than two years old
          </p>
        )}
      </div>
    </section>
  );
}
