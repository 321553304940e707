import { expect, test } from 'vitest';
import { anEvidenceFile, anExcerpt } from '../../mocks/builders.ts';
import { filesElsewhere, gather } from './gathered-evidence.ts';
import { readEvidence } from './read-evidence.ts';

const about = ['XB', 'XA'];
/** A file that says that XB keeps two pieces about it, and one of its own that it has not. */
const OWN = anEvidenceFile([anExcerpt()], { elsewhere: ['xa-gone', 'xb-a', 'xb-b', 'xc-a'] });
const own = () => readEvidence('XA', OWN);
const xb = (evidence: readonly unknown[]) =>
  readEvidence('XB', { ...anEvidenceFile([], { jurisdiction: 'XB' }), evidence });

const idsOf = ({ pieces }: ReturnType<typeof gather>) => pieces.map((p) => p.evidence.id);

test('the files that hold more are those that the package has; the paths of the others are told', () => {
  expect(filesElsewhere('XA', OWN.elsewhere, ['XA', 'XB'])).toEqual({
    codes: ['XB'],
    absent: ['evidence/xc.json'],
  });
});

test('what is about the jurisdiction is gathered from all files, and nothing else of them', async () => {
  const other = await xb([anExcerpt({ id: 'xb-a', about }), anExcerpt({ id: 'xb-z', about: ['XB'] })]);
  expect(idsOf(gather('XA', await own(), [other]))).toEqual(['xa-excerpt', 'xb-a']);
});

test('a piece that its file is said to hold and does not, or not about the jurisdiction, is lost', async () => {
  const other = await xb([anExcerpt({ id: 'xb-a', about }), anExcerpt({ id: 'xb-b', about: ['XB'] })]);
  expect(gather('XA', await own(), [other]).lost).toEqual(['xa-gone', 'xb-b']);
});

test('one whose file is not here yet is not lost', async () => {
  expect(gather('XA', await own(), []).lost).toEqual(['xa-gone']);
  expect(gather('XA', undefined, []).lost).toEqual([]);
});

test('one that was set aside is told as that, and counts as unread', async () => {
  const bad = { ...anExcerpt({ id: 'xb-b', about }), kind: 'rumour' };
  const gathered = gather('XA', await own(), [await xb([anExcerpt({ id: 'xb-a', about }), bad])]);
  expect(gathered).toMatchObject({ lost: ['xa-gone'], unread: 1 });
});
