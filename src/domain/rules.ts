/** The rules of the atlas in plain words, in the order in which a reader meets them. */

/** Name and text of each rule; the method view gives each an id made of its name. */
export const RULES: readonly (readonly [string, string])[] = [
  [
    'Stance on a date',
    'The stance of the latest decision on or before that date. “Since” is the date of the first decision of the unbroken run with the same stance: that one set it, later ones confirm it.',
  ],
  [
    'How far it reaches',
    'Where no decision of the run touches 5G or telecoms networks, the label says so, for example “Ban, public procurement and export control only”.',
  ],
  [
    'Inheritance',
    'A member of the EU on the date, with no decision of its own by then, inherits the EU’s stance. It is drawn with a dashed outline and called inherited. “Own decisions only” switches this off.',
  ],
  [
    'Counts',
    'Governments that hold exactly that stance by decisions of their own. A de facto ban is never counted as a ban, and the EU is never counted as a government. Members that follow the EU are a second figure.',
  ],
  [
    'Dates',
    'Shown at the precision that is known, and no finer. A month or a year takes effect on its last day, so that no stance is shown before it can have been taken.',
  ],
  [
    'What a date shows',
    'All evidence of decisions up to that date, whatever its own day of publication. Later decisions stay folded in the history and feed no stance, count or headline. Undated evidence is listed as undated and has no place in time.',
  ],
  [
    'Age',
    'A stance that rests only on statements, reports, drafts or agreements is marked, on the map with a clock and fainter, once its newest evidence is more than two years older than the date. A stance that rests on a law, regulation, decision or ruling is not: it says since when that has been in force, or only when it was decided where nothing says that it is in force, and when a later decision or newer evidence last confirmed it.',
  ],
  [
    'Evidence strength',
    'How many distinct pieces stand behind the run: by who published them (official: governments, regulators, courts, parliaments and EU institutions; press; other: think tanks, law firms and vendors), how many are verbatim, and the newest. Pieces that dispute the stance are counted among them, and said beside them: “Disputed by 4”.',
  ],
  [
    'Confidence',
    'Given by the curator for each decision, and shown for a stance by its newest one. It tells how sure the coding is, not how strict the stance. High: what was decided, and what it means for the stance, are clear from an official act or from reports that agree. Medium: reported reliably, but not an act in force (most are statements, reports and drafts), or its date, its reach or the reading of it leaves room for doubt. Low: a single report, unnamed sources, or an estimate; the note beside the decision says which.',
  ],
];

/** The element id of a rule: `rule-what-a-date-shows`. */
export function ruleId(name: string): string {
  return `rule-${name.toLowerCase().replaceAll(' ', '-')}`;
}
