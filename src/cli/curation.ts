/** What the import cannot read from the record and a curator has decided: each entry with its reason. */
import type { Relation } from '../domain/evidence.ts';
import { EFFECTS, type Effect } from './effects.ts';
import { type Curated, INSTRUMENT_LANGUAGES, TITLE_LANGUAGES } from './title-languages.ts';

export interface AddedRelation {
  /** Id of a founding piece. */
  readonly piece: string;
  /** Id of a decision of the record that it plainly speaks of as well. */
  readonly decision: string;
  readonly relation: Relation;
  readonly reason: string;
}

/** Which of two decisions that take effect on the same day is the later one. */
export interface DayOrder {
  readonly decision: string;
  readonly order: number;
  readonly reason: string;
}

export interface Curation {
  readonly relations: readonly AddedRelation[];
  readonly orders: readonly DayOrder[];
  readonly effects: readonly Effect[];
  /** Ids of sources by the language of their titles, and of decisions by that of their instruments. */
  readonly languages: { readonly titles: Curated; readonly instruments: Curated };
}

export const CURATION: Curation = {
  relations: [
    {
      piece: 'us-undated-agencies-banned',
      decision: 'us-2018-08-13-ndaa-section-889',
      relation: 'supports',
      reason: 'Section 889 is the ban on use by government agencies that the sentence states.',
    },
    {
      piece: 'us-undated-house-committee-means-opportunity-motive',
      decision: 'us-2012-10-08-house-intelligence-report',
      relation: 'supports',
      reason: 'The words are those of the House Intelligence Committee’s report on Huawei and ZTE.',
    },
    {
      piece: 'us-undated-house-committee-means-opportunity-motive',
      decision: 'us-2018-08-13-ndaa-section-889',
      relation: 'context',
      reason: 'The article gives the words as the reason for the ban on use by government agencies.',
    },
  ],
  // No two decisions of one jurisdiction take effect on the same day so far.
  orders: [],
  effects: EFFECTS,
  languages: { titles: TITLE_LANGUAGES, instruments: INSTRUMENT_LANGUAGES },
};
