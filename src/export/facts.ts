/** The facts of a view: everything that an export states, from the functions that the screen uses. */
import type { QueryClient } from '@tanstack/react-query';
import type { SetAside } from '../data/errors.ts';
import { decisionsQuery, evidenceQuery } from '../data/evidence-queries.ts';
import { heldData } from '../data/held-query.ts';
import type { Loader } from '../data/loader.ts';
import { leftOutWords, setAsideIn } from '../data/set-aside.ts';
import { countInWords } from '../domain/counts.ts';
import type { Decision } from '../domain/decision.ts';
import { type DossierView, dossierAt, type Piece } from '../domain/dossier.ts';
import type { Source } from '../domain/evidence.ts';
import { type EvidenceFilter, matchesEvidence } from '../domain/evidence-filter.ts';
import { EVIDENCE_KIND_LABELS, PARTY_LABELS } from '../domain/evidence-words.ts';
import { filterWords } from '../domain/headline.ts';
import type { Code, Jurisdiction } from '../domain/jurisdiction.ts';
import { type IsoDay, longDate } from '../domain/partial-date.ts';
import { type SeriesPoint, seriesOf } from '../domain/series.ts';
import { STANCE_LABELS, STANCES, type Stance } from '../domain/stance.ts';
import { capitalise, joinWords } from '../domain/words.ts';
import type { AtlasView } from '../state/atlas-view.ts';
import { chosenPieces } from '../state/chosen-pieces.ts';
import { handedOutLink, isLocalOnly } from '../state/handed-out.ts';
import { unreadWords } from '../state/unread-words.ts';
import { rowsOf, type TableRow } from '../state/view-rows.ts';
import { isDated } from '../state/view-state.ts';

export interface LegendFact {
  readonly stance: Stance;
  readonly label: string;
  /** Governments that hold it by decisions of their own, and members that hold it by the EU's position. */
  readonly own: number;
  readonly inherited: number;
  /** "5, and 16 more by the EU’s position". */
  readonly inWords: string;
}

/** A row of the table with the sources behind its stance, in the order of their dates. */
export interface RowFact extends TableRow {
  readonly sources: readonly Source[];
}

/** What an opened jurisdiction's dossier shows. */
export interface DossierFact {
  readonly jurisdiction: Jurisdiction;
  readonly row: RowFact;
  /** The decisions of the present run in full, newest first; the EU's where the stance is inherited. */
  readonly run: readonly Decision[];
  readonly evidence: DossierView;
  /** Says that decisions which the stance may rest on could not be read; empty where all were. */
  readonly unread: string;
  /** Pieces about the jurisdiction that belong to the day, whatever words, speakers and kinds the address chooses. */
  readonly upToDay: readonly Piece[];
  /** How many are later than the day. */
  readonly later: number;
}

/** Everything that an export of a view states. All dates are days of the data, all counts those of the screen. */
export interface ViewFacts {
  readonly atlasView: AtlasView;
  /** The headline. */
  readonly title: string;
  readonly day: IsoDay;
  readonly from: IsoDay | null;
  /** "12 February 2020", "28 January 2020 to 14 July 2020". */
  readonly dateWords: string;
  /** The filters in words, one each; empty without any. */
  readonly filters: readonly string[];
  /** The handed-out link: pinned, at the public address. */
  readonly link: string;
  /** True where the link works on this device only. */
  readonly isLocal: boolean;
  readonly legend: readonly LegendFact[];
  readonly noRecord: number;
  /** Every chosen jurisdiction, as the table shows it. */
  readonly rows: readonly RowFact[];
  /** The opened jurisdictions, in the order of the address. */
  readonly dossiers: readonly DossierFact[];
  /** The chosen pieces of evidence, as the quotes view lists them. */
  readonly pieces: readonly Piece[];
  /** Every piece of the package, whatever the view chooses. */
  readonly allPieces: readonly Piece[];
  /** Every source of every piece that `rows`, `dossiers` and, in the quotes view, `pieces` rest on. */
  readonly sources: readonly Source[];
  /** The steps of the timeline under the view's filters. */
  readonly series: readonly SeriesPoint[];
  /** "Source: Stance Atlas, data version 0.2.0 as of 22 November 2026, CC BY 4.0; 584 sources cited there." */
  readonly sourceLine: string;
  /** How many records of the package could not be read and are in none of the above; `sourceLine` says so. */
  readonly leftOut: number;
}

/** The filters of a view in words, each a phrase of its own. */
export function filtersInWords({ view, atlas }: Pick<AtlasView, 'view' | 'atlas'>): readonly string[] {
  const { stance, basis, country } = view;
  // Elsewhere an opened jurisdiction is shown beside the view; among the quotes it chooses them.
  const about = view.view === 'quotes' ? country.flatMap((c) => atlas.jurisdictions.get(c)?.name ?? []) : [];
  return [
    capitalise(filterWords(view, atlas)),
    stance.length
      ? `Stance: ${joinWords(
          stance.map((s) => STANCE_LABELS[s]),
          'or',
        )}`
      : '',
    basis === 'own' ? 'Own decisions only' : '',
    about.length ? `About: ${joinWords(about, 'or')}` : '',
    ...evidenceFiltersInWords(view),
  ].filter(Boolean);
}

/** The filters that choose evidence, and never a stance. */
export function evidenceFiltersInWords({ q, party, kind }: EvidenceFilter): readonly string[] {
  return [
    q ? `Words: “${q}”` : '',
    party.length
      ? `Spoken by: ${joinWords(
          party.map((p) => PARTY_LABELS[p]),
          'or',
        )}`
      : '',
    kind.length
      ? `Kind of evidence: ${joinWords(
          kind.map((k) => EVIDENCE_KIND_LABELS[k]),
          'or',
        )}`
      : '',
  ].filter(Boolean);
}

/** The date or range of a view in words. */
export function dateInWords({ time }: Pick<AtlasView, 'time'>): string {
  return time.from ? `${longDate(time.from)} to ${longDate(time.day)}` : longDate(time.day);
}

type Scoped = Pick<AtlasView, 'atlas' | 'view' | 'time' | 'open'>;

/**
 * What stands beside a view: its date, then its filters. Sources and method are of the whole record, whatever the address
 * chooses for the other views; a dossier opened beside them still has its date.
 */
export function scopeInWords(atlasView: Scoped): readonly [date: string, ...filters: string[]] {
  const { view, open } = atlasView;
  if (isDated(view.view)) return [dateInWords(atlasView), ...filtersInWords(atlasView)];
  return [open.length > 0 ? dateInWords(atlasView) : 'All of the record'];
}

/** The line that credits the data on every export, frame and slide, and says how much of it could not be read. */
export function sourceLineOf({ atlas }: Pick<AtlasView, 'atlas'>, setAside: readonly SetAside[]): string {
  const leftOut = leftOutWords(setAside);
  const credit = `Source: ${atlas.title}, data version ${atlas.version} as of ${longDate(atlas.asOf)}, CC BY 4.0.`;
  return leftOut ? `${credit} ${leftOut}.` : credit;
}

/** Loads what the page has not loaded yet, from the same cache, whatever the page leaves meanwhile, and states the view. Throws DataError. */
export async function collectFacts(
  atlasView: AtlasView,
  client: QueryClient,
  loader: Loader,
): Promise<ViewFacts> {
  const [decisions, files] = await Promise.all([
    heldData(client, decisionsQuery(loader)),
    Promise.all(atlasView.atlas.evidenceFiles.map((code) => heldData(client, evidenceQuery(loader, code)))),
  ]);
  return factsOf(
    atlasView,
    decisions.records,
    files.flatMap((file) => file.pieces),
    setAsideIn(client.getQueryCache()),
  );
}

/** The facts of a view, given every decision and every piece of the package, and what could not be read of it. Pure but for the page's address. */
export function factsOf(
  atlasView: AtlasView,
  decisions: readonly Decision[],
  pieces: readonly Piece[],
  setAside: readonly SetAside[],
): ViewFacts {
  const { atlas, view, time, counts, headline } = atlasView;
  const byDecision = piecesByDecision(pieces);
  const rows = rowsOf(atlasView).map((row) => ({ ...row, sources: sourcesBehind(row, byDecision) }));
  const dossiers = atlasView.open.flatMap((code) =>
    dossierOf(code, atlasView, decisions, pieces, byDecision),
  );
  const chosen = chosenPieces(atlasView, pieces).shown;
  return {
    atlasView,
    title: headline,
    day: time.day,
    from: time.from,
    dateWords: dateInWords(atlasView),
    filters: filtersInWords(atlasView),
    link: handedOutLink(view, atlas),
    isLocal: isLocalOnly(window.location),
    legend: STANCES.map((stance) => ({
      stance,
      label: STANCE_LABELS[stance],
      ...counts.byStance[stance],
      inWords: countInWords(counts.byStance[stance]),
    })),
    noRecord: counts.noRecord,
    rows,
    dossiers,
    pieces: chosen,
    allPieces: pieces,
    sources: distinct([
      ...rows.flatMap((row) => row.sources),
      ...dossiers.flatMap(({ evidence }) => evidenceShown(evidence).map((p) => p.source)),
      ...(view.view === 'quotes' ? chosen.map((p) => p.source) : []),
    ]),
    series: seriesOf(atlas, view, view.basis),
    sourceLine: sourceLineOf(atlasView, setAside),
    leftOut: setAside.length,
  };
}

/** The pieces of a dossier that belong to its day, in the order in which it shows them. */
export function evidenceShown(evidence: DossierView): readonly Piece[] {
  const { supports, disputes, context, earlier, mentions, undated } = evidence;
  return [supports, disputes, context, earlier, mentions, undated].flat();
}

function piecesByDecision(pieces: readonly Piece[]): ReadonlyMap<string, readonly Piece[]> {
  const map = new Map<string, Piece[]>();
  for (const piece of pieces)
    for (const { decision } of piece.evidence.relations) {
      const list = map.get(decision);
      if (list) list.push(piece);
      else map.set(decision, [piece]);
    }
  return map;
}

function sourcesBehind(
  { position }: Pick<TableRow, 'position'>,
  byDecision: ReadonlyMap<string, readonly Piece[]>,
): readonly Source[] {
  return distinct((position?.run ?? []).flatMap((d) => (byDecision.get(d.id) ?? []).map((p) => p.source)));
}

function distinct(sources: readonly Source[]): readonly Source[] {
  return [...new Map(sources.map((s) => [s.id, s])).values()];
}

function dossierOf(
  code: Code,
  atlasView: AtlasView,
  decisions: readonly Decision[],
  pieces: readonly Piece[],
  byDecision: ReadonlyMap<string, readonly Piece[]>,
): readonly DossierFact[] {
  const { atlas, positions, time, view } = atlasView;
  const jurisdiction = atlas.jurisdictions.get(code);
  // The row is there whatever the filters: a dossier is open because the reader opened it.
  const [row] = rowsOf({ ...atlasView, chosen: new Set([code]) });
  if (!jurisdiction || !row) return [];
  const runIds = new Set(positions.get(code)?.run.map((d) => d.id));
  const about = pieces.filter((p) => p.evidence.about.includes(code));
  const known = { timelines: atlas.timelines, decisions };
  const all = dossierAt(code, time.day, runIds, known, about);
  const isChosen = (p: Piece) => p.evidence.id === view.quote || matchesEvidence(p, view);
  return [
    {
      jurisdiction,
      row: { ...row, sources: sourcesBehind(row, byDecision) },
      run: decisions.filter((d) => runIds.has(d.id)).reverse(),
      evidence: dossierAt(code, time.day, runIds, known, about.filter(isChosen)),
      unread: unreadWords(code, atlasView),
      upToDay: evidenceShown(all),
      later: all.later.length,
    },
  ];
}
