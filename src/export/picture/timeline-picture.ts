/** The picture of the timeline: stacked steps, the view's day, the decisive events with their words, and the legend. */
import { type DecisiveEvent, decisiveEvents, eventInWords } from '../../domain/decisive.ts';
import { longDate } from '../../domain/partial-date.ts';
import { capitalise } from '../../domain/words.ts';
import type { ViewFacts } from '../facts.ts';
import type { PictureColours } from './colours.ts';
import { eventMark } from './event-mark.ts';
import { legend } from './legend.ts';
import type { Box, PictureOptions } from './picture.ts';
import { stanceSteps } from './stance-steps.ts';
import type { Markup } from './svg.ts';
import { LEADING, text, wrap } from './text.ts';

const LEGEND_WIDTH = 264;
const NUMBER_INDENT = 34;

const INHERITED = 'Inherited by EU members: fainter, with a dashed edge. The EU itself is not counted.';
const dateNote = ({ from }: ViewFacts) =>
  from === null
    ? 'The line is the date shown; what came later is fainter.'
    : 'The lines are the two dates; what came after the second is fainter.';

/** Chart, events and legend in a box of the sheet; the chart takes what the others leave. */
export function timelinePicture(facts: ViewFacts, options: PictureOptions, body: Box): readonly Markup[] {
  const { aspect, colours } = options;
  const { atlas, view } = facts.atlasView;
  const events = decisiveEvents(atlas, view);
  const isWide = aspect === '16:9';
  const columns = isWide ? 1 : aspect === '4:3' ? 5 : 3;
  const notes = [countsOn(facts), INHERITED, dateNote(facts)];
  const side = { x: body.x, y: body.y, width: isWide ? LEGEND_WIDTH : body.width, columns };
  const below = isWide ? 0 : legend(facts, notes, side, colours).height + 16;
  const main: Box = isWide
    ? { ...body, x: body.x + LEGEND_WIDTH + 32, width: body.width - LEGEND_WIDTH - 32 }
    : { ...body, height: body.height - below };
  const list = eventList(facts, events, main, aspect === '1:1' ? 1 : 2, colours);
  return [
    ...stanceSteps(facts, events, { ...main, height: main.height - list.height - 14 }, colours),
    ...list.parts,
    ...legend(facts, notes, isWide ? side : { ...side, y: body.y + body.height - below + 16 }, colours).parts,
  ];
}

const countsOn = (facts: ViewFacts) =>
  `Governments with this stance on ${longDate(facts.day)}; + by the EU’s position.`;

/** "16 May 2019: United States, first with “Ban”". */
function lineOf(event: DecisiveEvent, facts: ViewFacts): string {
  const { date, jurisdiction } = event.decision;
  const name = facts.atlasView.atlas.jurisdictions.get(jurisdiction)?.name ?? jurisdiction;
  return `${capitalise(longDate(date))}: ${name}, ${eventInWords(event)}`;
}

/** The numbered events at the foot of a box, in columns, at the largest size that leaves the chart most of it. */
function eventList(
  facts: ViewFacts,
  events: readonly DecisiveEvent[],
  box: Box,
  columns: number,
  colours: PictureColours,
): { readonly parts: readonly Markup[]; readonly height: number } {
  if (events.length === 0) return { parts: [], height: 0 };
  const step = box.width / columns;
  const perColumn = Math.ceil(events.length / columns);
  const linesAt = (size: number) =>
    events.map((event) => wrap(lineOf(event, facts), 'sans', size, step - NUMBER_INDENT - 16));
  const heightAt = (size: number) =>
    Math.max(
      ...Array.from({ length: columns }, (_, c) =>
        linesAt(size)
          .slice(c * perColumn, (c + 1) * perColumn)
          .reduce((sum, lines) => sum + lines.length * size * LEADING + size * 0.45, 0),
      ),
    );
  const size = [19, 18, 17, 16, 15, 14, 13].find((s) => heightAt(s) <= box.height * 0.42) ?? 12;
  const height = heightAt(size);
  const lines = linesAt(size);
  let y = 0;
  const parts = lines.flatMap((of, i) => {
    if (i % perColumn === 0) y = box.y + box.height - height;
    const x = box.x + Math.floor(i / perColumn) * step;
    const markup = numbered(i + 1, of, { x, y, size }, colours);
    y += of.length * size * LEADING + size * 0.45;
    return markup;
  });
  return { parts, height };
}

function numbered(
  number: number,
  lines: readonly string[],
  { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
  colours: PictureColours,
): readonly Markup[] {
  return [
    ...eventMark(number, { x: x + 13, y: y + size * 0.62, r: size * 0.62 }, colours),
    text(lines, { x: x + NUMBER_INDENT, y: y + size * 0.95, face: 'sans', size, fill: colours.ink }),
  ];
}
