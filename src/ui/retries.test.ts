/** Who asked again hears what became of it, once, and of nothing else. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { askAgain, awaitAnswer, hasFailedAgain, onArrival, tellArrival } from './retries.ts';

let heard: string[] = [];
let stop = () => {};
beforeEach(() => {
  vi.useFakeTimers();
  heard = [];
  stop = onArrival((words) => heard.push(words));
});
afterEach(() => {
  stop();
  tellArrival('what a test left open');
  vi.useRealTimers();
});

test('what arrives after a retry is told once, however long it took', () => {
  askAgain('The table could not be loaded');
  expect(awaitAnswer()).toBe(true);
  vi.advanceTimersByTime(60_000);
  tellArrival('the table');
  tellArrival('the legend');
  expect(heard).toEqual(['Loaded: the table.']);
});

test('what fails again is that failure’s, and no arrival', () => {
  askAgain('The table could not be loaded');
  awaitAnswer();
  expect(hasFailedAgain('The map could not be loaded')).toBe(false);
  expect(hasFailedAgain('The table could not be loaded')).toBe(true);
  expect(hasFailedAgain('The table could not be loaded')).toBe(false);
  tellArrival('the table');
  expect(heard).toEqual([]);
});

test('what was drawn at once is not told of something else that loads later', () => {
  askAgain('The legend could not be drawn');
  vi.advanceTimersByTime(1_001);
  expect(awaitAnswer()).toBe(false);
  tellArrival('the table');
  expect(heard).toEqual([]);
});

test('nobody asked: nothing is told', () => {
  expect(awaitAnswer()).toBe(false);
  tellArrival('the table');
  expect(heard).toEqual([]);
});

test('the end of a wait that was told as long is told, though nobody asked', () => {
  tellArrival('the evidence', true);
  expect(heard).toEqual(['Loaded: the evidence.']);
});
