/** The scale of stances, from closed to open, with the words that explain it. */

export const STANCES = [
  'ban',
  'de-facto-ban',
  'leaning-ban',
  'limited',
  'under-review',
  'no-outright-ban',
  'leaning-allow',
  'allow',
] as const;
export type Stance = (typeof STANCES)[number];

/** A state of the view, never a stored value. */
export const NO_RECORD = 'no-record' as const;
export type ShownStance = Stance | typeof NO_RECORD;

export const STANCE_LABELS: Readonly<Record<ShownStance, string>> = {
  ban: 'Ban',
  'de-facto-ban': 'De facto ban',
  'leaning-ban': 'Leaning to ban',
  limited: 'Limited use',
  'under-review': 'Under review',
  'no-outright-ban': 'No outright ban',
  'leaning-allow': 'Leaning to allow',
  allow: 'Allowed',
  'no-record': 'No record',
};

export const STANCE_MEANINGS: Readonly<Record<ShownStance, string>> = {
  ban: 'Excluded by law or by a government decision; removal by a deadline counts as well.',
  'de-facto-ban':
    'No vendor is named, but guidance, licences, origin rules or approvals shut it out in practice.',
  'leaning-ban':
    'The government is moving to exclude, has not decided, and nothing stricter is in force. A non-binding pledge on trusted vendors counts here.',
  limited:
    'Allowed in part: only outside the core, under a cap, in some regions, or by licence with conditions.',
  'under-review': 'Being examined; no direction given.',
  'no-outright-ban': 'Risk rules that name no vendor; nobody is excluded as such.',
  'leaning-allow': 'The government is moving to allow and has not decided.',
  allow: 'Allowed without restrictions on vendors.',
  'no-record': 'Nothing is recorded for this jurisdiction on the date shown.',
};

/** Place on the scale, 0 = most closed. Used for order and for the direction of a change. */
export function stanceRank(stance: Stance): number {
  return STANCES.indexOf(stance);
}
