import { describe, expect, test } from 'vitest';
import { anAtlas, decide } from '../../tests/harness/builders.ts';
import { aView } from '../../tests/harness/views.ts';
import type { Piece } from '../domain/dossier.ts';
import { atlasViewOf } from './atlas-view.ts';
import { chosenPieces } from './chosen-pieces.ts';
import type { TimeSelection } from './view-state.ts';

const atlas = anAtlas([decide('GB', '2020-01-28', 'limited'), decide('GB', '2020-07-14', 'ban')]);
const [limited, ban] = (atlas.timelines.get('GB') ?? []).map((d) => d.id);

const piece = (id: string, decision: string | undefined, published: string | null): Piece => ({
  evidence: {
    id,
    kind: 'summary',
    text: id,
    about: ['GB'],
    relations: decision ? [{ decision, relation: 'supports' }] : [],
    source: 's',
    note: null,
  },
  source: {
    id: 's',
    title: 't',
    describedAs: null,
    type: 'press',
    publisher: null,
    author: null,
    published,
    url: null,
  },
  speaker: null,
});

const PIECES = [
  piece('gb-2019', undefined, '2019-05'),
  piece('gb-limited-undated', limited, null),
  piece('gb-limited', limited, '2020-01-28'),
  piece('gb-ban-undated', ban, null),
  piece('gb-none-undated', undefined, null),
];

function chosen(time: TimeSelection) {
  const { shown, later, earlier } = chosenPieces(atlasViewOf(atlas, aView({ time })), PIECES);
  return { shown: shown.map((p) => p.evidence.id).sort(), later, earlier };
}

describe('the pieces of a view', () => {
  test.each([
    ['published before it', '2019-05', { shown: ['gb-ban'], later: 0, earlier: 0 }],
    ['published in it', '2020-07-20', { shown: ['gb-ban'], later: 0, earlier: 0 }],
    ['published after it', '2020-12', { shown: ['gb-ban'], later: 0, earlier: 0 }],
  ])('of a range hold the evidence of a decision in it that was %s', (_, published, expected) => {
    const time = { kind: 'range', from: '2020-06-01', to: '2020-08-01' } as const;
    const view = atlasViewOf(atlas, aView({ time }));
    const { shown, ...counts } = chosenPieces(view, [piece('gb-ban', ban, published)]);
    expect({ shown: shown.map((p) => p.evidence.id), ...counts }).toEqual(expected);
  });

  test('of a range between the two decisions of a piece do not hold it', () => {
    const time = { kind: 'range', from: '2020-02-12', to: '2020-06-01' } as const;
    const both = piece('gb-both', limited, '2020-01-28');
    const relations = [limited, ban].map((decision) => ({
      decision: decision ?? '',
      relation: 'context' as const,
    }));
    const of = [{ ...both, evidence: { ...both.evidence, relations } }];
    expect(chosenPieces(atlasViewOf(atlas, aView({ time })), of)).toEqual({
      shown: [],
      later: 0,
      earlier: 1,
    });
  });

  test('of a day are all up to it; what belongs to later decisions alone is counted as later, undated or not', () => {
    expect(chosen({ kind: 'day', at: '2020-02-12' })).toEqual({
      shown: ['gb-2019', 'gb-limited', 'gb-limited-undated', 'gb-none-undated'],
      later: 1,
      earlier: 0,
    });
  });

  test('of a range are those of its dates, the earlier ones counted; what has no place in time stays', () => {
    expect(chosen({ kind: 'range', from: '2020-06-01', to: '2020-07-14' })).toEqual({
      shown: ['gb-ban-undated', 'gb-none-undated'],
      later: 0,
      earlier: 3,
    });
  });
});
