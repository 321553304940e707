/** The legend of a slide against its worst notes, from the real data package. */
import { expect, it } from 'vitest';
import { withOfficeData } from '../../../tests/office/with-office-data.ts';
import { DEFAULT_VIEW, type ViewState } from '../../state/view-state.ts';
import { planSlides } from './plan-slides.ts';
import { FOOTER_TOP, type TextPart } from './slide-plan.ts';
import { heightOf } from './text-size.ts';

const data = withOfficeData();

/** Texts of the legend on the first slide of a view. */
function legendOf(view: Partial<ViewState>, caption: string | null): readonly TextPart[] {
  const source = data().source({ name: 'legend', view: { ...DEFAULT_VIEW, ...view }, caption, notes: null });
  return (planSlides([source], data().places)[0]?.parts ?? []).filter(
    (part): part is TextPart => part.kind === 'text' && part.name.startsWith('Legend'),
  );
}

const RANGES = ['2020-12-31', '2021-12-31', '2022-12-31'].map((to) => ({
  kind: 'range' as const,
  from: '2019-02-01',
  to,
}));
const CAPTIONS = [null, 'London lets Huawei in, with limits: a 35 per cent cap outside the core. '.repeat(2)];

it.each(CAPTIONS)(
  'holds every line of a range’s note above the source line, below the caption “%s”',
  (caption) => {
    for (const region of ['world', 'europe', 'asia'] as const)
      for (const time of RANGES) {
        const legend = legendOf({ region, time }, caption);
        const name = `${region} to ${time.to}`;
        expect(legend, name).toHaveLength(10);
        let below = 0;
        for (const { name: part, box, size, paragraphs } of legend) {
          const said = paragraphs.map(({ runs }) => runs.map((run) => run.text).join('')).join('\n');
          const needed = part === 'Legend note' ? heightOf(said, size, box.w) : size / 72;
          expect(box.h, said).toBeGreaterThanOrEqual(needed);
          expect(box.y, said).toBeGreaterThanOrEqual(below - 1e-9);
          expect(size, said).toBeGreaterThanOrEqual(12);
          below = box.y + box.h;
        }
        expect(below, name).toBeLessThanOrEqual(FOOTER_TOP);
      }
  },
);

it('keeps its full size where the note is short', () => {
  const [row] = legendOf({ time: { kind: 'day', at: '2019-02-01' } }, null);
  expect(row).toMatchObject({ size: 16, box: { h: 0.41 } });
});
