/** What the page says of its data: failures, records left out, labels of the map and counts of the legend. */
import type { Page } from '@playwright/test';
import { STANCE_LABELS, STANCES } from '../../src/domain/stance.ts';
import { fileText, INDEX_FILES, type PackageRead } from './data-package.ts';
import type { Mutation } from './mutations.ts';

export interface PackageSight {
  readonly search: string;
  readonly headline: string;
  readonly alerts: readonly string[];
  /** How many records the notice says are left out, and the lines that list them. */
  readonly setAside: number;
  readonly listed: readonly string[];
  /** Accessible names of the places on the map, by code; empty in other views. */
  readonly labels: Readonly<Record<string, string>>;
  /** Names of the legend's buttons; empty where there is no legend. */
  readonly legend: readonly string[];
}

/** Reads the page as it is. */
export function packageSight(page: Page): Promise<PackageSight> {
  return page.evaluate(() => {
    const notice = document.querySelector('.notice--data');
    const all = document.querySelectorAll.bind(document);
    const said = notice?.querySelector('summary')?.textContent ?? '';
    return {
      search: location.search,
      headline: document.getElementById('headline')?.textContent ?? '',
      alerts: [...all('[role="alert"]')].map((e) => e.textContent ?? ''),
      setAside: Number(/^[\d,]+/.exec(said)?.[0].replaceAll(',', '') ?? 0),
      listed: [...all('.notice--data li[data-file]')].map((e) => e.textContent ?? ''),
      labels: Object.fromEntries(
        [...all('.map [data-code]')].flatMap((e) => {
          const button = e.matches('button') ? e : e.querySelector('[role="button"]');
          const label = button?.getAttribute('aria-label');
          return label ? [[e.getAttribute('data-code') ?? '', label]] : [];
        }),
      ),
      legend: [...all('#root .legend button')].map((e) => e.getAttribute('aria-label') ?? ''),
    };
  });
}

/** The map's buttons and the legend and the headline count alike. */
export function countFaults({ labels, legend, search, headline }: PackageSight): readonly string[] {
  const shown = Object.entries(labels).filter(([code]) => code !== 'EU');
  if (shown.length === 0 || legend.length === 0 || search.includes('..')) return [];
  return STANCES.flatMap((stance) => {
    const label = STANCE_LABELS[stance];
    const own = shown.filter(([, said]) => {
      const [, stands = ''] =
        /: ((?:Ban|De facto|Leaning|Limited|Under|No outright|Allowed).*)$/s.exec(said) ?? [];
      return (
        (stands === label || stands.startsWith(`${label},`)) && !stands.includes(', inherited from the EU')
      );
    }).length;
    const said = legend.find((l) => l.startsWith(`${label}: `)) ?? '';
    const counted = Number(/: ([\d,]+)/.exec(said)?.[1]?.replaceAll(',', '') ?? Number.NaN);
    const inHeadline = /(\d+)\sgovernments had banned/.exec(headline)?.[1];
    return [
      counted === own ? '' : `the legend says “${said}”, the map shows ${own}`,
      stance === 'ban' && inHeadline !== undefined && Number(inHeadline) !== own
        ? `the headline counts ${inHeadline} bans, the map shows ${own}`
        : '',
    ].filter(Boolean);
  });
}

/** Places that were not touched keep their label. */
export function labelFaults(
  sight: PackageSight,
  baseline: PackageSight,
  touched: ReadonlySet<string> | null,
): readonly string[] {
  if (touched === null || Object.keys(sight.labels).length === 0 || sight.search.includes('time=')) return [];
  return Object.entries(baseline.labels)
    .filter(([code, label]) => !touched.has(code) && sight.labels[code] !== label)
    .map(([code, label]) => `${code} was “${label}”, is “${sight.labels[code]}”`)
    .slice(0, 3);
}

/** How many records a list of a file has and how many of them were read or listed must be the same number. */
export function readerFaults({ path, body }: Mutation, read: PackageRead): readonly string[] {
  if (read.errors.length > 0) return [];
  const text = new TextDecoder().decode(body);
  if (text === fileText(path))
    return read.setAside.length === 0 ? [] : ['records of a sound file are left out'];
  const long = read.setAside.find((s) => s.reason.length + s.record.length + s.field.length > 600);
  return [
    long ? `a reason of ${long.reason.length} characters` : '',
    read.setAside.every((s) => s.file !== '' && s.reason !== '' && s.record !== '')
      ? ''
      : 'a record without file, name or reason',
    lost(path, JSON.parse(text), read),
    INDEX_FILES.includes(path) && JSON.stringify(JSON.parse(text)) !== JSON.stringify(soundContent(path))
      ? 'it is not as it was written, and nothing says so'
      : '',
  ].filter(Boolean);
}

const soundContent = (path: string): unknown => JSON.parse(fileText(path));

function lost(path: string, raw: unknown, read: PackageRead): string {
  const sizeOf = (list: unknown) => (Array.isArray(list) ? list.length : 0);
  const { decisions = [], evidence = [] } = raw as { decisions?: unknown; evidence?: unknown };
  const shown = [...(read.atlas?.timelines.values() ?? [])].reduce((sum, line) => sum + line.length, 0);
  // A group that is missing is told, and is no record of the file.
  const aside = read.setAside.filter(({ reason }) => reason !== 'The group is missing').length;
  const pairs: Readonly<Record<string, readonly [has: number, kept: number]>> = {
    'jurisdictions.json': [sizeOf(raw), read.atlas?.jurisdictions.size ?? 0],
    'groups.json': [sizeOf(raw), read.atlas?.groups.size ?? 0],
    'decisions.json': [sizeOf(raw), read.decisions.length],
    'derived/overview.json': [sizeOf(decisions), shown],
  };
  const [has, kept] =
    pairs[path] ?? (path.startsWith('evidence/') ? [sizeOf(evidence), read.pieces.length] : [0, 0]);
  return kept + aside >= has
    ? ''
    : `${has} records, ${kept} shown and ${aside} listed: some are lost in silence`;
}
