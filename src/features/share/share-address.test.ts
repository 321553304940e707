import { XMLParser } from 'fast-xml-parser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { anAtlas, decide } from '../../../tests/harness/builders.ts';
import { aView } from '../../../tests/harness/views.ts';
import { atlasViewOf } from '../../state/atlas-view.ts';
import { parse } from '../../state/codec.ts';
import type { ViewState } from '../../state/view-state.ts';
import { canFollow, embedCode, linkOf, mailLink, summaryOf } from './share-address.ts';

const HOME = 'https://atlas.example/app/';
const ATLAS = anAtlas([]);
const shownWith = (patch: Partial<ViewState>, atlas = ATLAS) => atlasViewOf(atlas, aView(patch));

beforeEach(() => {
  const { origin, pathname, protocol, href } = new URL(HOME);
  vi.stubGlobal('window', { location: { origin, pathname, protocol, href } });
});
afterEach(() => vi.unstubAllGlobals());

describe('the link', () => {
  test('keeps its date unless it is asked to follow the latest', () => {
    const shown = shownWith({ time: { kind: 'day', at: 'latest' }, view: 'table' });
    expect(linkOf(shown, false)).toBe(`${HOME}?view=table&time=2020-12-31`);
    expect(linkOf(shown, true)).toBe(`${HOME}?view=table&time=latest`);
  });

  test('of a range follows with its end only', () => {
    const shown = shownWith({ time: { kind: 'range', from: '2020-05-01', to: '2020-12-31' } });
    expect(linkOf(shown, true)).toBe(`${HOME}?time=2020-05-01..latest`);
  });

  test('of an earlier day cannot follow, whatever is asked', () => {
    const shown = shownWith({ time: { kind: 'day', at: '2020-03-01' } });
    expect(canFollow(shown)).toBe(false);
    expect(linkOf(shown, true)).toBe(`${HOME}?time=2020-03-01`);
  });
});

/** What a browser takes from the code. */
function frameIn(code: string): Record<string, string> {
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' });
  return parser.parse(code).iframe;
}

describe('the code of the frame', () => {
  test('has a title, and shows the same view without its chrome', () => {
    const patch: Partial<ViewState> = { stance: ['ban'], country: ['GB', 'DE'], present: true };
    const { title, src = '', loading, style } = frameIn(embedCode(shownWith(patch), false));
    expect(title).toContain('12 February 2020');
    expect(title).toContain('Stance: Ban');
    expect(parse(new URL(src).search)).toEqual({
      view: aView({
        ...patch,
        present: false,
        embed: true,
        time: { kind: 'day', at: '2020-02-12' },
      }),
      problems: [],
    });
    expect(loading).toBe('lazy');
    expect(style).toMatch(/^width:100%;height:\d+px/);
  });

  test('names no date where it follows', () => {
    const shown = shownWith({ time: { kind: 'day', at: 'latest' } });
    const { title, src } = frameIn(embedCode(shown, true));
    expect(src).toBe(`${HOME}?time=latest&embed=1`);
    expect(title).toContain('the latest data');
    expect(title).not.toContain('2020');
  });

  test('cannot be left by what the data or the address says', () => {
    const atlas = { ...ATLAS, title: 'Atlas "><script>alert(1)</script>' };
    const code = embedCode(shownWith({ q: 'x' }, atlas), false);
    expect(code).not.toContain('<script');
    expect(code.match(/</g)).toHaveLength(2);
    expect(frameIn(code).title).toContain(atlas.title);
  });
});

describe('the summary', () => {
  const shown = shownWith({ group: ['nato'], q: 'back door' });
  const link = `${HOME}?time=2020-02-12&group=nato&q=back_door`;

  test('has two lines: the headline, then date, filters, source and link', () => {
    const lines = summaryOf(shown, link, []).split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toBe(shown.headline);
    expect(lines[1]).toMatch(/^12 February 2020 · Among members of NATO · Words: “back door” · Source: /);
    expect(lines[1]?.endsWith(` ${link}`)).toBe(true);
  });

  test('of the sources names no date and no filter, for they are of the whole record', () => {
    const [heading, facts] = summaryOf(shownWith({ view: 'sources', group: ['nato'] }), link, []).split('\n');
    expect(heading).toBe('Sources');
    expect(facts).toMatch(/^All of the record · Source: /);
  });

  test('says where the opened jurisdictions stand', () => {
    const decided = anAtlas([decide('GB', '2020-01-28', 'limited'), decide('US', '2019-05-16', 'ban')]);
    const opened = shownWith({ country: ['GB', 'US', 'JP'] }, decided);
    expect(summaryOf(opened, link, [])).toContain(
      '12 February 2020 · United Kingdom: Limited use · United States: Ban · Japan: No record · Source: ',
    );
  });

  test('says in a range how they moved, and whose stance it is that they inherit', () => {
    const decided = anAtlas([
      decide('GB', '2019-01-01', 'under-review'),
      decide('GB', '2020-01-28', 'limited'),
      decide('EU', '2019-03-26', 'no-outright-ban'),
    ]);
    const day = shownWith({ country: ['DE'] }, decided);
    expect(summaryOf(day, link, [])).toContain(' · Germany: No outright ban, inherited from the EU · ');
    const range = shownWith(
      { country: ['GB'], time: { kind: 'range', from: '2019-06-01', to: '2020-02-12' } },
      decided,
    );
    expect(summaryOf(range, link, [])).toContain(' · United Kingdom: Under review to Limited use · ');
  });

  test('says how much of the data could not be read', () => {
    const one = {
      file: 'derived/overview.json',
      record: 'gb-1',
      field: 'stance',
      reason: 'Not one of the scale',
    };
    expect(summaryOf(shown, link, [one, one])).toContain(
      ', CC BY 4.0. 2 records could not be read and are left out. https://',
    );
  });

  test('arrives whole in a mail program', () => {
    const mail = new URL(mailLink(shown, summaryOf(shown, link, [])));
    expect(mail.protocol).toBe('mailto:');
    expect(mail.hash).toBe('');
    const fields = new Map(
      mail.search
        .slice(1)
        .split('&')
        .map((field) => field.split('=').map(decodeURIComponent) as [string, string]),
    );
    expect([...fields.keys()]).toEqual(['subject', 'body']);
    expect(fields.get('body')).toBe(summaryOf(shown, link, []).replace('\n', '\r\n'));
  });
});
