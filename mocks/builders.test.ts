/** Every builder makes a record that the schemas accept as it is. */
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { DecisionSchema, EvidenceSchema, SourceSchema, SpeakerSchema } from '../src/data/evidence-schemas.ts';
import {
  DecisionOverviewSchema,
  GroupSchema,
  JurisdictionSchema,
  PackageSchema,
} from '../src/data/schemas.ts';
import * as a from './builders.ts';

test.each([
  ['aJurisdiction', a.aJurisdiction(), JurisdictionSchema],
  ['aGroup', a.aGroup(), GroupSchema],
  ['aDecision', a.aDecision(), DecisionSchema],
  ['anOverview', a.anOverview(), DecisionOverviewSchema],
  ['aStatement', a.aStatement(), EvidenceSchema],
  ['anExcerpt', a.anExcerpt(), EvidenceSchema],
  ['aSummary', a.aSummary(), EvidenceSchema],
  ['aSource', a.aSource(), SourceSchema],
  ['aSpeaker', a.aSpeaker(), SpeakerSchema],
  ['aPackage', a.aPackage(), PackageSchema],
])('%s is valid', (_name, record, schema) => {
  expect(v.parse<v.GenericSchema>(schema, record)).toEqual(record);
});
