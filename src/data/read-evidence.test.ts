import { describe, expect, test } from 'vitest';
import {
  aDecision,
  anEvidenceFile,
  anExcerpt,
  aSelector,
  aSource,
  aSpeaker,
  aStatement,
  aSummary,
} from '../../mocks/builders.ts';
import { evidencePath, readDecisions, readEvidence } from './read-evidence.ts';

const FILE = 'evidence/xa.json';

/** Reads a file that holds the good excerpt and one more record, which may be broken. */
function readWith(more: object, fields: object = {}) {
  return readEvidence('XA', { ...anEvidenceFile([anExcerpt()]), evidence: [more, anExcerpt()], ...fields });
}

describe('a file of evidence', () => {
  test('is named after its code', () => {
    expect(evidencePath('GB')).toBe('evidence/gb.json');
  });

  test('gives every piece with its source and, for a statement, its speaker', async () => {
    const file = anEvidenceFile([aStatement(), anExcerpt(), aSummary()], { elsewhere: ['us-a'] });
    const read = await readEvidence('XA', file);
    expect(read.setAside).toEqual([]);
    expect(read.elsewhere).toEqual(['us-a']);
    expect(read.pieces).toEqual([
      { evidence: aStatement(), source: aSource(), speaker: aSpeaker() },
      { evidence: anExcerpt(), source: aSource(), speaker: null },
      { evidence: aSummary(), source: aSource(), speaker: null },
    ]);
  });

  test('keeps a quotation to the letter', async () => {
    const exact = '  “It’s\u00a0alarming, ‑ no?”, ';
    const file = anEvidenceFile([anExcerpt({ selectors: [aSelector(exact)] })]);
    const [piece] = (await readEvidence('XA', file)).pieces;
    expect(piece?.evidence).toMatchObject({ selectors: [{ exact }] });
  });
});

describe('a bad piece is set aside with its file, name, field and reason, and the rest is kept', () => {
  test.each<[string, object, string]>([
    ['jurisdictions as a text', { about: 'XA' }, 'about'],
    ['no jurisdiction', { about: [] }, 'about'],
    ['a kind that is unknown', { kind: 'rumour' }, 'kind'],
    ['no selector', { selectors: [] }, 'selectors'],
    ['an empty quotation', { selectors: [aSelector('')] }, 'selectors.0.exact'],
    ['a prefix that is too long', { selectors: [aSelector('x', 'p'.repeat(65))] }, 'selectors.0.prefix'],
    ['a suffix that is too long', { selectors: [aSelector('x', '', 's'.repeat(65))] }, 'selectors.0.suffix'],
    [
      'a relation that is unknown',
      { relations: [{ decision: 'xa-a', relation: 'proves' }] },
      'relations.0.relation',
    ],
    ['an id that is none of the file’s form', { id: 'XA_1' }, 'id'],
    ['an id of another jurisdiction’s file', { id: 'xb-excerpt' }, 'id'],
    ['no source', { source: null }, 'source'],
  ])('%s', async (_name, broken, field) => {
    const bad = { ...anExcerpt({ id: 'xa-bad' }), ...broken };
    const read = await readWith(bad);
    expect(read.pieces.map((p) => p.evidence.id)).toEqual(['xa-excerpt']);
    expect(read.setAside).toEqual([
      { file: FILE, record: bad.id, field, reason: expect.stringMatching(/\S/) },
    ]);
  });

  test('a source that the file does not hold', async () => {
    const read = await readWith(anExcerpt({ id: 'xa-bad', source: 'gone' }));
    expect(read.pieces.map((p) => p.evidence.id)).toEqual(['xa-excerpt']);
    expect(read.setAside).toEqual([
      { file: FILE, record: 'xa-bad', field: 'source', reason: 'Its source gone is missing or unreadable' },
    ]);
  });

  test('a speaker that the file does not hold: words are never shown without who said them', async () => {
    const read = await readWith(aStatement({ id: 'xa-bad', speaker: 'gone' }));
    expect(read.pieces.map((p) => p.evidence.id)).toEqual(['xa-excerpt']);
    expect(read.setAside.map(({ record, field }) => [record, field])).toEqual([['xa-bad', 'speaker']]);
  });

  test('a source that is unreadable, and with it every piece that rests on it', async () => {
    const sources = [aSource(), { ...aSource({ id: 'bad-source' }), url: 'javascript:alert(1)' }];
    const read = await readWith(anExcerpt({ id: 'xa-bad', source: 'bad-source' }), { sources });
    expect(read.pieces.map((p) => p.evidence.id)).toEqual(['xa-excerpt']);
    expect(read.setAside.map(({ record, field }) => [record, field])).toEqual([
      ['bad-source', 'url'],
      ['xa-bad', 'source'],
    ]);
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://example.org/', '//example.org', 'http://'])(
    'the address %s is none to follow',
    async (url) => {
      const read = await readWith(anExcerpt({ id: 'xa-b' }), { sources: [{ ...aSource(), url }] });
      expect(read.setAside[0]).toMatchObject({ field: 'url' });
    },
  );

  test('an id that occurs twice: the first is kept', async () => {
    const read = await readWith(anExcerpt({ note: 'the first' }));
    expect(read.pieces.map((p) => p.evidence.note)).toEqual(['the first']);
    expect(read.setAside).toEqual([
      { file: FILE, record: 'xa-excerpt', field: '', reason: 'The same id occurs twice' },
    ]);
  });

  test('a source or speaker whose id occurs twice is told', async () => {
    const read = await readEvidence('XA', {
      ...anEvidenceFile([anExcerpt()]),
      sources: [aSource(), aSource({ title: 'Another article' })],
      speakers: [aSpeaker(), aSpeaker({ name: 'Another speaker' })],
    });
    expect(read.setAside.map((s) => s.record)).toEqual(['synthetic-source', 'synthetic-speaker']);
  });
});

describe('a file of evidence as a whole', () => {
  test.each([
    null,
    [],
    'text',
    {},
    { ...anEvidenceFile([]), evidence: {} },
    { ...anEvidenceFile([]), sources: null },
    { ...anEvidenceFile([]), speakers: undefined },
  ])('%j is refused', async (raw) => {
    await expect(readEvidence('XA', raw)).rejects.toMatchObject({ kind: 'wrong-shape', path: FILE });
  });

  test.each(['XB', 'xa', '', 7, null])(
    'that says it is of %j is refused under the name of another',
    async (jurisdiction) => {
      const raw = { ...anEvidenceFile([anExcerpt()]), jurisdiction };
      await expect(readEvidence('XA', raw)).rejects.toMatchObject({ kind: 'wrong-shape', path: FILE });
    },
  );

  test('that does not say whose it is counts as that of its name', async () => {
    const raw = { ...anEvidenceFile([anExcerpt()]), jurisdiction: undefined };
    expect((await readEvidence('XA', raw)).pieces).toHaveLength(1);
  });

  test('without a list of pieces elsewhere has none', async () => {
    const elsewhereOf = async (elsewhere: unknown) =>
      (await readEvidence('XA', { ...anEvidenceFile([]), elsewhere })).elsewhere;
    expect(await elsewhereOf(undefined)).toEqual([]);
    expect(await elsewhereOf(['us-a', 7])).toEqual(['us-a']);
  });

  test('tells how many pieces elsewhere are named by what is no id', async () => {
    const elsewhere = ['us-a', 'US_1', '', '../secret'];
    const read = await readEvidence('XA', { ...anEvidenceFile([]), elsewhere });
    expect(read.elsewhere).toEqual(['us-a']);
    expect(read.setAside).toEqual([
      { file: FILE, record: 'elsewhere', field: '', reason: '3 of its items are no ids of evidence' },
    ]);
  });

  test('counts the pieces that could not be read, and no sources', async () => {
    const sources = [aSource(), { ...aSource({ id: 'bad-source' }), url: 'javascript:alert(1)' }];
    const evidence = [
      anExcerpt(),
      { ...anExcerpt({ id: 'xa-b' }), kind: 'rumour' },
      anExcerpt({ id: 'xa-c', source: 'bad-source' }),
    ];
    expect((await readEvidence('XA', { ...anEvidenceFile([]), evidence, sources })).unread).toBe(2);
  });
});

describe('the decisions in full', () => {
  test('are read one by one, bad ones and repeated ones set aside', () => {
    const read = readDecisions([
      aDecision(),
      { ...aDecision({ id: 'xa-bad' }), deadlines: [{ date: 'soon', what: 'Removal' }] },
      aDecision({ stance: 'ban' }),
    ]);
    expect(read.records).toEqual([aDecision()]);
    expect(read.setAside.map(({ file, record, field }) => [file, record, field])).toEqual([
      ['decisions.json', 'xa-bad', 'deadlines.0.date'],
      ['decisions.json', 'xa-2020-01-28-decision', ''],
    ]);
  });

  test('must be a list', () => {
    expect(() => readDecisions({})).toThrow(
      expect.objectContaining({ kind: 'wrong-shape', path: 'decisions.json' }),
    );
  });
});
