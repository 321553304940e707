/** The check of the tags that say in which language a title or an instrument is: well formed they are by their schema. */
import type { PackageContent } from './package-content.ts';
import { type Problem, problemAt } from './problem.ts';

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Tags of no language: codes of countries are the usual slip (`dk` for `da`, `cz` for `cs`). */
export function checkLanguages({ decisions, evidence }: PackageContent): readonly Problem[] {
  return [
    ...decisions.flatMap((d) =>
      checkLanguage(['decisions.json', d.id, 'instrumentLanguage'], d.instrumentLanguage),
    ),
    ...[...evidence].flatMap(([path, { sources }]) =>
      sources.flatMap((source) => checkLanguage([path, source.id, 'language'], source.language)),
    ),
  ];
}

function checkLanguage(
  place: readonly [string, string, string],
  tag: string | undefined,
): readonly Problem[] {
  if (tag === undefined || LANGUAGES.of(tag) !== undefined) return [];
  const fix = 'Give its BCP 47 tag, such as da, nb or pt-BR, or none where it is English';
  return [problemAt(place, `"${tag}" is no language`, fix)];
}
