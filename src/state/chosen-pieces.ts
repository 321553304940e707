/** Which pieces of evidence a view chooses, in the order in which they are listed: for the page and for exports. */
import type { Piece } from '../domain/dossier.ts';
import { hasEveryWord, queryWords, searchText } from '../domain/evidence-filter.ts';
import { byListOrder, type Listed, type ListFilter, listedOf, standingOf } from '../domain/listing.ts';
import { lastDay } from '../domain/partial-date.ts';
import type { AtlasView } from './atlas-view.ts';
import type { ViewState } from './view-state.ts';

export interface ChosenPieces {
  /** Of the day or before it, or undated. */
  readonly shown: readonly Piece[];
  /** How many more match and belong to decisions or dates after the day. */
  readonly later: number;
  /** How many more match and belong to decisions or dates before a range begins; none for a single day. */
  readonly earlier: number;
}

type Choice = Pick<AtlasView, 'atlas' | 'chosen'> &
  Pick<ListFilter, 'day' | 'from'> &
  Pick<ViewState, 'country' | 'party' | 'kind'>;

/** What a view chooses of a list, its words apart. */
export function listFilterOf({ atlas, chosen, country, ...rest }: Choice): ListFilter {
  const wanted = new Set(country.filter((c) => atlas.jurisdictions.has(c)));
  const { day, from, party, kind } = rest;
  const codes = wanted.size === 0 ? chosen : new Set([...wanted].filter((c) => chosen.has(c)));
  return { codes, party, kind, day, from };
}

/** The pieces that words, parties, kinds, places and the day of a view let through. */
export function chosenPieces(
  atlasView: Pick<AtlasView, 'atlas' | 'chosen' | 'time' | 'view'>,
  pieces: readonly Piece[],
): ChosenPieces {
  const { atlas, chosen, time, view } = atlasView;
  const { country, party, kind } = view;
  const filter = listFilterOf({ atlas, chosen, day: time.day, from: time.from, country, party, kind });
  const effects = new Map([...atlasView.atlas.timelines.values()].flat().map((d) => [d.id, lastDay(d.date)]));
  const words = queryWords(view.q);
  const lists = {
    shown: [] as { listed: Listed; piece: Piece }[],
    later: [] as Piece[],
    earlier: [] as Piece[],
  };
  for (const piece of pieces) {
    const listed = listedOf(piece, effects);
    const standing = standingOf(listed, filter);
    if (standing === null) continue;
    if (words.length > 0 && !hasEveryWord(searchText(piece), words)) continue;
    if (standing === 'shown') lists.shown.push({ listed, piece });
    else lists[standing].push(piece);
  }
  return {
    shown: lists.shown.sort((a, b) => byListOrder(a.listed, b.listed)).map(({ piece }) => piece),
    later: lists.later.length,
    earlier: lists.earlier.length,
  };
}
