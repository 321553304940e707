/** The panel's words follow what is missing: PowerPoint is only said to need the network where a script of it is. */
import { expect, test } from 'vitest';
import { addedInWords, failedInWords, keptInWords } from './kept-words.ts';

const SCRIPT = { path: 'assets/pptxgen-1.js', bytes: 400_000 };
const PAPER = { path: 'licences.txt', bytes: 100_000 };
const EVIDENCE = { path: 'data/evidence/gb.json', bytes: 9_500_000 };
const keptBut = (...missing: { path: string; bytes: number }[]) => ({
  bytes: 2_900_000,
  extras: [SCRIPT, PAPER, EVIDENCE],
  missing,
});

test.each([
  [[], 'Works offline, PowerPoint included. Complete: 2.9 MB are kept on this device.'],
  [[SCRIPT, PAPER], /all data and evidence\. 2\.9 MB .* PowerPoint still needs the network\.$/],
  [[PAPER], /^Works offline, PowerPoint included\. 2\.9 MB .* Only the papers .* still need the network\.$/],
  [
    [SCRIPT, PAPER, EVIDENCE],
    /The rest of the evidence, the search and PowerPoint still need the network\.$/,
  ],
  [[PAPER, EVIDENCE], /The rest of the evidence and the search still need the network\.$/],
])('says what works and what still needs the network, missing %j', (missing, words) => {
  expect(keptInWords('ready', keptBut(...missing))).toMatch(words);
});

test.each([
  [[SCRIPT, PAPER], 'Adds the export libraries, 0.5 MB.'],
  [[PAPER], 'Adds the licences and the bill of materials, 0.1 MB.'],
  [[SCRIPT, PAPER, EVIDENCE], 'Adds all evidence, the search and the export libraries, 10.0 MB.'],
  [[PAPER, EVIDENCE], 'Adds all evidence and the search, 9.6 MB.'],
])('says what saving adds, missing %j', (missing, words) => {
  expect(addedInWords(keptBut(...missing))).toBe(words);
});

test('says of a failure whether room or the connection is wanting', () => {
  const kept = keptBut(SCRIPT, PAPER);
  expect(failedInWords('unreached', kept)).toMatch(/Check the connection/);
  const full = failedInWords('no-room', kept);
  expect(full).toMatch(
    /has no more room for this page: 0\.5 MB are still to be saved\. .* still does\. Delete/,
  );
  expect(full).not.toMatch(/connection/);
});
