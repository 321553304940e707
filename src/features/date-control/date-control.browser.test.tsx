/** The slider's keys, the typed date and playing, in a real browser. */
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createAddressStore } from '../../state/address-store.ts';
import { AddressContext } from '../../state/use-view.ts';
import { DateSlider } from './date-slider.tsx';
import { GoToDate, type GoToDateProps } from './go-to-date.tsx';
import { PlayControls } from './play-controls.tsx';
import { usePlay } from './use-play.ts';

const span = { start: '2019-01-01', end: '2020-02-12' };
const stops = ['2019-04-23', '2019-05-16', '2020-01-28'];

/** The field of 1 May 2019, in a record from 2018 to 12 February 2020. */
const goToDate = (props: Partial<GoToDateProps> = {}) =>
  render(
    <GoToDate
      day="2019-05-01"
      from={null}
      first="2018-01-01"
      limit="2020-02-12"
      onDay={vi.fn()}
      onRange={vi.fn()}
      {...props}
    />,
  );

function Held() {
  const [day, setDay] = useState('2019-05-01');
  return <DateSlider name="Date" day={day} span={span} stops={stops} onDay={setDay} />;
}

test.each([
  ['{ArrowRight}', '16 May 2019'],
  ['{ArrowLeft}', '23 April 2019'],
  ['{Shift>}{ArrowRight}{/Shift}', '2 May 2019'],
  ['{PageUp}', '12 February 2020'],
  ['{PageDown}', '1 January 2019'],
  ['{Home}', '1 January 2019'],
  ['{End}', '12 February 2020'],
])('%s leads to %s', async (keys, words) => {
  const screen = await render(<Held />);
  const slider = screen.getByRole('slider', { name: 'Date' });
  (slider.element() as HTMLElement).focus();
  await userEvent.keyboard(keys);
  await expect.element(slider).toHaveAttribute('aria-valuetext', words);
});

test('a typed date is taken on Enter; what is not a date is said and kept for mending', async () => {
  const onDay = vi.fn();
  const screen = await goToDate({ onDay });
  const field = screen.getByRole('textbox', { name: 'Go to date' });
  await expect.element(field).toHaveValue('1 May 2019');
  await field.fill('30 February 2019');
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByText('Not read as a date')).toBeInTheDocument();
  await expect.element(field).toHaveAttribute('aria-invalid', 'true');
  await expect.element(field).toHaveValue('30 February 2019');
  expect(onDay).not.toHaveBeenCalled();
  await field.fill('April 2019');
  await userEvent.keyboard('{Enter}');
  expect(onDay).toHaveBeenCalledWith('2019-04-30');
});

test('what is typed while the date moves by itself stays, and is taken', async () => {
  const onDay = vi.fn();
  const fieldOn = (day: string) => (
    <GoToDate day={day} from={null} first="2018-01-01" limit="2020-02-12" onDay={onDay} onRange={vi.fn()} />
  );
  const screen = await render(fieldOn('2019-05-01'));
  const field = screen.getByRole('textbox', { name: 'Go to date' });
  await field.click();
  await screen.rerender(fieldOn('2019-05-02'));
  await userEvent.keyboard('16 May');
  await screen.rerender(fieldOn('2019-05-03'));
  await userEvent.keyboard(' 2019');
  await expect.element(field).toHaveValue('16 May 2019');
  await userEvent.keyboard('{Enter}');
  expect(onDay).toHaveBeenCalledWith('2019-05-16');
  await screen.rerender(fieldOn('2019-05-16'));
  await expect.element(field).toHaveValue('16 May 2019');
  // Words that nobody typed go with the day, once the field is left.
  await screen.rerender(fieldOn('2019-06-01'));
  await field.click();
  await screen.rerender(fieldOn('2019-06-02'));
  await userEvent.keyboard('{Tab}');
  await expect.element(field).toHaveValue('2 June 2019');
});

test('two typed dates are a range, up to the last day of the data', async () => {
  const [onDay, onRange] = [vi.fn(), vi.fn()];
  const screen = await goToDate({ onDay, onRange });
  const field = screen.getByRole('textbox', { name: 'Go to date' });
  await field.fill('1 May 2018 to 1 June 2019');
  await userEvent.keyboard('{Enter}');
  expect(onRange).toHaveBeenLastCalledWith('2018-05-01', '2019-06-01');
  await field.fill('2019-01-01..2030-01-01');
  await userEvent.keyboard('{Enter}');
  expect(onRange).toHaveBeenLastCalledWith('2019-01-01', '2020-02-12');
  expect(onDay).not.toHaveBeenCalled();
  await field.fill('2029 to 2030');
  await userEvent.keyboard('{Enter}');
  expect(onDay).toHaveBeenCalledWith('2020-02-12');
});

test('what is not a date is said again when it is entered again', async () => {
  const screen = await goToDate();
  await screen.getByRole('textbox', { name: 'Go to date' }).fill('30 February 2019');
  await userEvent.keyboard('{Enter}');
  const said = screen.getByText('Not read as a date');
  await expect.element(said).toBeInTheDocument();
  const before = said.element();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => said.element().textContent).not.toBe(before.textContent);
  await expect.element(said).toHaveTextContent(before.textContent?.trim() ?? '');
});

test('a typed date beyond the data becomes the last day that it speaks for, and says so', async () => {
  const onDay = vi.fn();
  const screen = await goToDate({ onDay });
  const field = screen.getByRole('textbox', { name: 'Go to date' });
  await field.fill('2030');
  await userEvent.keyboard('{Enter}');
  expect(onDay).toHaveBeenCalledWith('2020-02-12');
  await expect.element(screen.getByText('The data speaks up to 12 February 2020')).toBeInTheDocument();
});

test('a typed date before the record is told when that begins, no more precisely than it is known', async () => {
  const onDay = vi.fn();
  const screen = await goToDate({ first: '2011-06~', onDay });
  const field = screen.getByRole('textbox', { name: 'Go to date' });
  await field.fill('1 june 2011');
  await userEvent.keyboard('{Enter}');
  expect(onDay).toHaveBeenCalledWith('2011-06-01');
  await expect.element(screen.getByRole('status')).toHaveTextContent(/^The record begins about June 2011$/);
  await field.fill('earliest');
  await userEvent.keyboard('{Enter}');
  expect(onDay).toHaveBeenLastCalledWith('2011-06-30');
});

test('one day typed before a range ends it, and says so', async () => {
  const [onDay, onRange] = [vi.fn(), vi.fn()];
  const screen = await goToDate({ from: '2019-02-01', onDay, onRange });
  const field = screen.getByRole('textbox', { name: 'Go to date' });
  const said = screen.getByRole('status');
  await field.fill('2 February 2019');
  await userEvent.keyboard('{Enter}');
  await expect.element(said).toHaveTextContent(/^$/);
  await field.fill('1 February 2019');
  await userEvent.keyboard('{Enter}');
  expect(onDay).toHaveBeenLastCalledWith('2019-02-01');
  await expect
    .element(said)
    .toHaveTextContent('1 February 2019 is shown alone: the range began on 1 February 2019');
  await field.fill('2018 to 1 January 2019');
  await userEvent.keyboard('{Enter}');
  expect(onRange).toHaveBeenCalledOnce();
  await expect.element(said).toHaveTextContent(/^$/);
});

/** What opens a dialog about the view that is shown. */
const Opener = () => (
  <button type="button" aria-haspopup="dialog">
    Hand on
  </button>
);

function Player() {
  const [day, setDay] = useState(span.start);
  return <PlayControls {...usePlay({ day, from: null, span, stops, setDay })} />;
}

test('playing pauses when its tab is hidden, and stays so', async () => {
  const screen = await render(
    <AddressContext.Provider value={createAddressStore(window)}>
      <Player />
    </AddressContext.Provider>,
  );
  await screen.getByRole('button', { name: 'Play' }).click();
  await expect.element(screen.getByRole('button', { name: 'Pause' })).toBeVisible();
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  document.dispatchEvent(new Event('visibilitychange'));
  hidden.mockRestore();
  document.dispatchEvent(new Event('visibilitychange'));
  await expect.element(screen.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('playing stops where a dialog is asked for, which hands on what was seen then', async () => {
  const screen = await render(
    <AddressContext.Provider value={createAddressStore(window)}>
      <Player />
      <Opener />
    </AddressContext.Provider>,
  );
  await screen.getByRole('button', { name: 'Play' }).click();
  await expect.element(screen.getByRole('button', { name: 'Pause' })).toBeVisible();
  await screen.getByRole('button', { name: 'Hand on' }).click();
  await expect.element(screen.getByRole('button', { name: 'Play' })).toBeVisible();
});
