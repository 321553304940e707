/** The real package in public/data against what was counted by hand in the five founding articles. */
import { describe, expect, it } from 'vitest';
import { checkPackage } from '../../src/cli/check.ts';
import { importedFrom } from '../../src/cli/convert-record.ts';
import { deriveOverview } from '../../src/cli/derive.ts';
import { parsePackage } from '../../src/cli/package-content.ts';
import { DEFAULT_DATA_DIR, readPackageFiles } from '../../src/cli/package-files.ts';
import { problemLine } from '../../src/cli/problem.ts';
import { buildTimelines } from '../../src/domain/atlas.ts';
import { fileCodeOf } from '../../src/domain/evidence.ts';
import { ownPositionAt, positionLabel } from '../../src/domain/stance-at.ts';

/**
 * Direct quotations, counted by hand; parts that the journalist interrupts, or that a new paragraph reopens, are one.
 * 000 (6): Le Corre "This is not about shoes … your data"; Ferrante "Network equipment is a backdoor … to take" (3 parts);
 *   Le Core "It's been a sad story"; the parliamentary report "the alleged links"; the House committee "China has the
 *   means"; Weigel "It's mainly from politicians … these questions". Not counted: "the Cell", the name of a thing.
 * 001 (2): Liu "Cybersecurity should remain … cannot"; Liu "Were Huawei ever to engage".
 * 002 (4): officials "back door"; O'Brien "sensitive and personal"; O'Brien "This is alarming … Strategically";
 *   officials "back doors".
 * 003 (3): officials "untrusted suppliers"; the official "We are saying"; the official "Going with".
 * 004 (3): Strayer "untrustworthy vendor"; Strayer "If other countries"; Juncker "is Chinese".
 */
const HAND_COUNT: readonly (readonly [source: string, statements: number])[] = [
  ['article-000-eu-uk-welcome', 6],
  ['article-001-huawei-deals-consequences', 2],
  ['sputnik-2020-02-us-back-door-claims', 4],
  ['itproportal-2019-02-us-warns-europe', 3],
  ['sputnik-2019-04-29-us-intelligence-sharing', 3],
];

const files = readPackageFiles(DEFAULT_DATA_DIR);
const { content } = parsePackage(files);
const evidenceFiles = [...content.evidence.values()];
const pieces = evidenceFiles
  .flatMap((file) => file.evidence)
  .filter((piece) => HAND_COUNT.some(([source]) => source === piece.source));
const sources = new Map(evidenceFiles.flatMap((file) => file.sources.map((s) => [s.id, s] as const)));
const overview = deriveOverview(content.decisions, evidenceFiles);
const timelines = buildTimelines(overview.decisions);

function labelOn(day: string, code: string): string {
  const position = ownPositionAt(timelines.get(code) ?? [], day, code);
  return position ? positionLabel(position) : 'No record';
}

describe('the founding package', () => {
  it('passes the check', () => {
    expect(checkPackage(files).map(problemLine)).toEqual([]);
  });

  it.each(HAND_COUNT)('has every direct quotation of %s: %i', (source, statements) => {
    const found = pieces.filter((piece) => piece.source === source && piece.kind === 'statement');
    expect(found).toHaveLength(statements);
  });

  it('takes the day of a speech from sources.json, and of the report of 2013 from the text; none for the rest of the undated article', () => {
    const saidOn = pieces.flatMap((p) => (p.kind === 'statement' ? [[p.speaker, p.saidOn] as const] : []));
    const dated = saidOn.filter(([, day]) => day !== null).map(([speaker, day]) => `${speaker} ${day}`);
    expect([...new Set(dated)].sort()).toEqual([
      'abraham-liu 2019-02-07',
      'jean-claude-juncker 2019-04-25',
      'robert-obrien 2020-02-11',
      'robert-strayer 2019-04-29',
      'uk-parliamentary-report-2013 2013',
      'us-state-department-official-unnamed 2019-02-05',
    ]);
    expect(sources.get('article-000-eu-uk-welcome')).toMatchObject({
      published: null,
      publisher: null,
      url: null,
    });
  });

  it('invents no publisher, author, date or address', () => {
    const known = HAND_COUNT.map(([id]) => sources.get(id));
    expect(known.map((s) => [s?.publisher, s?.author, s?.published, s?.url !== null])).toEqual([
      [null, null, null, false],
      [null, null, '2019-02', false],
      ['Sputnik', null, '2020-02-12~', false],
      ['ITProPortal', 'Sead Fadilpašić', '2019-02~', true],
      ['Sputnik', null, '2019-04-29', true],
    ]);
  });

  it.each([
    // The articles alone reach procurement and export control; the record adds the order of 15 May 2019 on all telecoms.
    ['US', 'Ban'],
    ['GB', 'Limited use'],
    ['DE', 'Leaning to allow'],
    ['EU', 'No outright ban'],
  ])('shows %s on 12 February 2020: %s', (code, label) => {
    expect(labelOn('2020-02-12', code)).toBe(label);
  });

  it.each([
    // No article speaks of it, but the record has the procurement ban of August 2018.
    ['US', 'Ban, public procurement only'],
    ['GB', 'Limited use'],
    ['DE', 'No outright ban'],
    ['EU', 'No outright ban'],
  ])('shows %s on 30 April 2019: %s', (code, label) => {
    expect(labelOn('2019-04-30', code)).toBe(label);
  });

  it('speaks of the countries that are warned or mentioned, and gives them no stance: theirs is the record’s', () => {
    const mentioned = ['AU', 'BE', 'CA', 'CN', 'FR', 'IT', 'JP', 'NZ', 'PL'];
    expect(overview.mentioned).toEqual(expect.arrayContaining(mentioned));
    const linked = pieces.flatMap((piece) => piece.relations.map((relation) => relation.decision));
    expect(mentioned.filter((code) => linked.some((id) => id.startsWith(code.toLowerCase())))).toEqual([]);
  });

  it('keeps what only the articles tell: four decisions beside those of the record', () => {
    const recorded = new Set(evidenceFiles.flatMap((f) => f.evidence.map((p) => importedFrom(p.id))));
    expect(content.decisions.map((d) => d.id).filter((id) => !recorded.has(id))).toEqual([
      'de-2019-04-14-regulator-would-not-bar',
      'de-2020-02-12-inclined-to-grant-access',
      'eu-2019-02-de-facto-ban-considered',
      'eu-2019-04-25-juncker-no-ban',
    ]);
  });

  it.each(['gb-2019-04-23-leaked-council-view', 'gb-2020-01-28-35-percent-cap', 'us-2019-05-16-entity-list'])(
    'has one decision %s, with the articles’ words and the record’s summaries',
    (id) => {
      expect(content.decisions.filter((d) => d.id === id)).toHaveLength(1);
      const linked = evidenceFiles.flatMap((f) =>
        f.evidence.filter((p) => p.relations.some((r) => r.decision === id && r.relation === 'supports')),
      );
      expect(new Set(linked.map((p) => (p.kind === 'summary' ? 'ours' : 'verbatim'))).size).toBe(2);
    },
  );

  it('keeps each piece in the file that its id names', () => {
    const strays = evidenceFiles.flatMap((f) =>
      f.evidence.filter((p) => fileCodeOf(p.id) !== f.jurisdiction),
    );
    expect(strays).toEqual([]);
  });

  it('lets Huawei and Beijing deny what the ban rests on', () => {
    const denials = pieces.filter((p) =>
      p.relations.some((r) => r.decision === 'us-2019-05-16-entity-list' && r.relation === 'disputes'),
    );
    expect(denials.map((p) => p.id)).toContain('us-2020-02-12-beijing-and-huawei-deny');
    expect(denials.some((p) => p.about.includes('CN'))).toBe(true);
  });
});
