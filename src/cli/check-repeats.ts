/** Checks of what several files repeat: sources and speakers read the same everywhere; one person, one page, one id. */
import type { PackageContent } from './package-content.ts';
import { type Problem, problemAt } from './problem.ts';
import { urlKey } from './source-ids.ts';

interface Repeated {
  readonly id: string;
}

/** Differing repetitions, and persons or addresses under two ids. */
export function checkRepeats(content: PackageContent): readonly Problem[] {
  const files = [...content.evidence];
  return [
    ...checkSame(files.map(([path, file]) => [path, file.sources])),
    ...checkSame(files.map(([path, file]) => [path, file.speakers])),
    ...checkPersons(content),
    ...checkAddresses(content),
  ];
}

function checkSame(lists: readonly (readonly [string, readonly Repeated[]])[]): readonly Problem[] {
  const first = new Map<string, { readonly path: string; readonly text: string }>();
  return lists.flatMap(([path, records]) =>
    records.flatMap((record) => {
      const text = JSON.stringify(record);
      const known = first.get(record.id);
      if (known === undefined) first.set(record.id, { path, text });
      if (known === undefined || known.text === text) return [];
      const problem = `differs from the same id in ${known.path}`;
      return [problemAt([path, record.id, null], problem, 'Repeat the record word for word')];
    }),
  );
}

function checkPersons(content: PackageContent): readonly Problem[] {
  const idByName = new Map<string, string>();
  return [...content.evidence].flatMap(([path, file]) =>
    file.speakers.flatMap(({ id, name }) => {
      const key = normaliseName(name);
      const known = idByName.get(key) ?? id;
      idByName.set(key, known);
      if (known === id) return [];
      return [
        problemAt([path, id, 'name'], `is the person of the id "${known}"`, 'Use one id for one person'),
      ];
    }),
  );
}

/** A trailing slash does not make a second page. */
function checkAddresses(content: PackageContent): readonly Problem[] {
  const idByUrl = new Map<string, string>();
  return [...content.evidence].flatMap(([path, file]) =>
    file.sources.flatMap(({ id, url }) => {
      if (url === null) return [];
      const known = idByUrl.get(urlKey(url)) ?? id;
      idByUrl.set(urlKey(url), known);
      if (known === id) return [];
      const problem = `is the address of the id "${known}"`;
      return [problemAt([path, id, 'url'], problem, 'Use one id for one address')];
    }),
  );
}

/** Letters and digits only, without accents and case: spelling habits do not make a second person. */
function normaliseName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
