/** How the atlas works: the scale, the rules, what evidence is, which boundaries are drawn, and the data's version. */
import { EVIDENCE_KIND_LABELS, EVIDENCE_KIND_MEANINGS, EVIDENCE_KINDS } from '../../domain/evidence.ts';
import { longDate } from '../../domain/partial-date.ts';
import { STANCE_LABELS, STANCE_MEANINGS, STANCES } from '../../domain/stance.ts';
import { useAtlasView } from '../../state/atlas-view.ts';
import { StanceLabel } from '../../ui/stance-swatch.tsx';
import './method-view.css';

const RULES: readonly (readonly [string, string])[] = [
  [
    'Stance on a date',
    'The stance of the latest decision on or before that date. “Since” is the date of the first decision of the unbroken run with the same stance: that one set it, later ones confirm it.',
  ],
  [
    'How far it reaches',
    'Where no decision of the run touches 5G or telecoms networks, the label says so, for example “Ban, public procurement and export control only”.',
  ],
  [
    'Inheritance',
    'A member of the EU on the date, with no decision of its own by then, inherits the EU’s stance. It is drawn with a dashed outline and called inherited. “Own decisions only” switches this off.',
  ],
  [
    'Counts',
    'Governments that hold exactly that stance by decisions of their own. A de facto ban is never counted as a ban, and the EU is never counted as a government. Members that follow the EU are a second figure.',
  ],
  [
    'Dates',
    'Shown at the precision that is known, and no finer. A month or a year takes effect on its last day, so that no stance is shown before it can have been taken.',
  ],
  [
    'What a date shows',
    'All evidence of decisions up to that date, whatever its own day of publication. Later decisions stay folded in the history and feed no stance, count or headline. Undated evidence is listed as undated and has no place in time.',
  ],
  [
    'Age',
    'A stance that rests only on statements, reports, drafts or agreements is marked once the newest of them is more than two years old.',
  ],
  [
    'Confidence',
    'High: an official act, or several independent sources that agree. Medium: reported by reliable sources, but not announced, or with details in doubt. Low: a single report, or reports without named sources.',
  ],
];

export function MethodView() {
  const { atlas } = useAtlasView();
  return (
    <section className="method" aria-label="Method">
      <section>
        <h2>The scale</h2>
        <p>From closed to open. Colour and pattern both tell the stances apart; neither means good or bad.</p>
        <dl>
          {[...STANCES, 'no-record' as const].map((stance) => (
            <div key={stance}>
              <dt>
                <StanceLabel stance={stance} isInherited={false}>
                  {STANCE_LABELS[stance]}
                </StanceLabel>
              </dt>
              <dd>{STANCE_MEANINGS[stance]}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2>The rules</h2>
        <dl>
          {RULES.map(([name, text]) => (
            <div key={name} id={`rule-${name.toLowerCase().replaceAll(' ', '-')}`}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2>Evidence</h2>
        <p>
          No stance stands without evidence. Each piece supports, disputes or gives context to a decision.
          Verbatim pieces are the source’s text, character for character; an ellipsis stands where the article
          interrupts a quotation.
        </p>
        <dl>
          {EVIDENCE_KINDS.map((kind) => (
            <div key={kind}>
              <dt>{EVIDENCE_KIND_LABELS[kind]}</dt>
              <dd>{EVIDENCE_KIND_MEANINGS[kind]}</dd>
            </div>
          ))}
        </dl>
        <p>
          Where a publisher, an author, a date or an address is unknown, the app says “not recorded” and
          guesses nothing.
        </p>
      </section>
      <section id="boundaries">
        <h2>Boundaries</h2>
        <p>
          The map draws boundaries simplified from Natural Earth, with Crimea in Ukraine, Western Sahara
          whole, Northern Cyprus within Cyprus and Somaliland within Somalia, as United Nations resolutions
          have them; Kosovo, Palestine and Taiwan are drawn as places of their own. None of this is an opinion
          on any claim. Elsewhere the lines are those of actual control in Natural Earth, Kashmir and the
          Golan Heights among them. Antarctica is left out.
        </p>
      </section>
      <section>
        <h2>The data</h2>
        <p>
          Version {atlas.version}. It speaks for dates up to {longDate(atlas.asOf)}; without a date in the
          address the view is of {longDate(atlas.defaultTime)}. It rests on five articles; what they do not
          say is not recorded, so a place without a record has not been researched, and “No record” is not a
          stance. Decisions, summaries and coding are under CC BY 4.0; quotations remain their authors’.
        </p>
      </section>
    </section>
  );
}
