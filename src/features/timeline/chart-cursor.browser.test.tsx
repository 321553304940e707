/** The chart's cursor by keys, in a real browser: what it says, what it takes. */
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { anAtlas, decide } from '../../../tests/harness/builders.ts';
import { seriesOf } from '../../domain/series.ts';
import { spanOf } from '../../drawing/time-axis.ts';
import { ChartCursor } from './chart-cursor.tsx';

const atlas = anAtlas([
  decide('US', '2019-05-16', 'ban'),
  decide('EU', '2019-11-01', 'no-outright-ban'),
  decide('GB', '2020-07-14', 'ban'),
]);
const series = seriesOf(atlas, { stance: [], group: [], region: 'world' }, 'effective');

test('arrows step from change to change and tell what is another, Enter takes the day, Escape returns', async () => {
  const onChoose = vi.fn();
  const screen = await render(
    <ChartCursor series={series} span={spanOf(series, atlas.asOf)} day="2020-02-12" onChoose={onChoose} />,
  );
  const slider = screen.getByRole('slider', { name: 'Step through the chart' });
  const says = (words: string) => expect.element(slider).toHaveAttribute('aria-valuetext', words);
  await says('12 February 2020: Ban 1; No outright ban 0, and 3 by the EU’s position');
  await userEvent.tab();
  await userEvent.keyboard('{ArrowRight}');
  await says('14 July 2020: Ban 2 (was 1)');
  await userEvent.keyboard('{PageUp}');
  await says('31 December 2020: the same counts');
  await userEvent.keyboard('{Home}');
  await says('16 May 2019: Ban 1 (later 2); No outright ban 0 (later 0, and 3 by the EU’s position)');
  await userEvent.keyboard('{Enter}');
  expect(onChoose).toHaveBeenCalledWith('2019-05-16');
  await userEvent.keyboard('{Escape}');
  await says('12 February 2020: Ban 1; No outright ban 0, and 3 by the EU’s position');
  expect(onChoose).toHaveBeenCalledTimes(1);
});
