/** How the record was made, what it leaves out, and its figures, all computed from the data that is shown. */
import { CONFIDENCES } from '../../domain/decision.ts';
import { EU } from '../../domain/jurisdiction.ts';
import { longDate } from '../../domain/partial-date.ts';
import { counted, grouped, joinWords } from '../../domain/words.ts';
import { useAtlasView } from '../../state/atlas-view.ts';

export function MakingOfTheRecord() {
  return (
    <>
      <section id="record">
        <h2>How the record was made</h2>
        <p>
          It has two parts. Five founding articles of 2019 and 2020 were read in full: what people say in them
          is kept verbatim as statements, and the sentences that carry a stance or an act as excerpts. The
          world record was researched decision by decision: each is told in our own words, with every page
          that supports it, as summaries. A summary is never a quotation. Where an article and the record tell
          of the same decision, there is one decision with both kinds of evidence.
        </p>
        <p>
          A law that creates powers without excluding anybody is coded as no outright ban, and as leaning to
          ban where the government’s documented aim at the time was exclusion. An exclusion by approvals,
          licences or origin rules that name no vendor is a de facto ban. A declaration or pledge that binds
          nobody is leaning to ban. Where the order of the scale misleads, the curator’s note says so.
        </p>
      </section>
      <section id="coverage">
        <h2>What is not covered</h2>
        <p>
          A place without a record has not been found to have decided: “No record” is not a stance. Choices of
          single operators count only where a government stands behind them. Bans of phones and apps, chips,
          cables, and vendors other than Huawei are outside, unless the same act concerns its networks.
          Confidential and local decisions are missing where nothing was published. The record knows only what
          its sources reported by <AsOf />; later events are not in it.
        </p>
      </section>
      <TheData />
    </>
  );
}

function AsOf() {
  const { atlas } = useAtlasView();
  return <>{longDate(atlas.asOf)}</>;
}

function TheData() {
  const { atlas } = useAtlasView();
  const decisions = [...atlas.timelines.values()].flat();
  const confidences = CONFIDENCES.map(
    (c) => `${grouped(decisions.filter((d) => d.confidence === c).length)} of ${c} confidence`,
  );
  const hasEu = atlas.timelines.has(EU);
  const governments = atlas.timelines.size - (hasEu ? 1 : 0);
  return (
    <section id="data">
      <h2>The data</h2>
      <p>
        Version {atlas.version}, of {longDate(atlas.asOf)}: {counted(decisions.length, 'decision')} of{' '}
        {counted(governments, 'government')}
        {hasEu ? ' and the EU' : ''}, {joinWords(confidences)}. Without a date in the address the view is of{' '}
        {longDate(atlas.defaultTime)}, the date of the newest founding article; “Latest” is{' '}
        {longDate(atlas.asOf)}, never the clock’s day.
      </p>
      <p>Decisions, summaries and coding are under CC BY 4.0; quotations remain their authors’.</p>
    </section>
  );
}
