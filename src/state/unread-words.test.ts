/** Decisions that could not be read are told of those whose stance may rest on them, and of nobody else. */
import { expect, test } from 'vitest';
import { anAtlas, decide } from '../../tests/harness/builders.ts';
import { aView } from '../../tests/harness/views.ts';
import { atlasViewOf } from './atlas-view.ts';
import { shownLabel } from './shown-label.ts';
import { unreadWords } from './unread-words.ts';
import type { ViewState } from './view-state.ts';

const DECISIONS = [decide('GB', '2019-07-22', 'under-review'), decide('EU', '2019-03-26', 'no-outright-ban')];

const told = (code: string, unread: Readonly<Record<string, number>>, patch: Partial<ViewState> = {}) =>
  unreadWords(
    code,
    atlasViewOf(anAtlas(DECISIONS, { unread: new Map(Object.entries(unread)) }), aView(patch)),
  );

test('where all were read, nothing is told', () => {
  expect(told('GB', {})).toBe('');
  expect(told('GB', { US: 3 })).toBe('');
});

test('one with a stance may hold another, one without may have one', () => {
  expect(told('GB', { GB: 1 })).toBe('1 decision of the UK could not be read: the stance may be another.');
  expect(told('US', { US: 2 })).toBe('2 decisions of the US could not be read: there may be a stance.');
});

test('those of the EU bear on members that follow it, and on no others', () => {
  expect(told('DE', { EU: 1 })).toBe('1 decision of the EU could not be read: the stance may be another.');
  expect(told('DE', { DE: 1, EU: 2 })).toBe(
    '1 decision of Germany and 2 decisions of the EU could not be read: the stance may be another.',
  );
  expect(told('DE', { EU: 1 }, { basis: 'own' })).toBe('');
  expect(told('US', { EU: 1 })).toBe('');
  expect(told('EU', { EU: 1 })).toBe('1 decision of the EU could not be read: the stance may be another.');
});

test('the label of a place says it too, behind all else, and of nobody else', () => {
  const atlas = anAtlas(DECISIONS, { unread: new Map([['GB', 1]]) });
  const shown = atlasViewOf(atlas, aView({}));
  const labelOf = (code: string) => {
    const jurisdiction = atlas.jurisdictions.get(code);
    return jurisdiction && shownLabel(jurisdiction, shown);
  };
  expect(labelOf('GB')).toMatch(/^United Kingdom: Under review, since .+, 1 decision could not be read$/);
  expect(labelOf('DE')).not.toContain('could not be read');
});
