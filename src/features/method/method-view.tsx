/** How the atlas works: the scale, the rules, what evidence is, which boundaries are drawn, and the data's version. */
import { useEffect } from 'react';
import { EVIDENCE_KINDS } from '../../domain/evidence.ts';
import { EVIDENCE_KIND_LABELS, EVIDENCE_KIND_MEANINGS } from '../../domain/evidence-words.ts';
import { RULES, ruleId } from '../../domain/rules.ts';
import { STANCE_LABELS, STANCE_MEANINGS, STANCES } from '../../domain/stance.ts';
import { onRuleWanted } from '../../state/rule-link.tsx';
import { StanceLabel } from '../../ui/stance-swatch.tsx';
import { PartsOfTheApp } from './parts-of-the-app.tsx';
import { MakingOfTheRecord } from './record-notes.tsx';
import './method-view.css';

/** Brings the reader, and the focus, to the rule that a badge linked to. */
function useWantedRule() {
  useEffect(
    () =>
      onRuleWanted((rule) => {
        const element = document.getElementById(ruleId(rule));
        element?.scrollIntoView({ block: 'center' });
        element?.focus({ preventScroll: true });
      }),
    [],
  );
}

export function MethodView() {
  useWantedRule();
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
            <div key={name} id={ruleId(name)} tabIndex={-1}>
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
      <MakingOfTheRecord />
      <PartsOfTheApp />
    </section>
  );
}
