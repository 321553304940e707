/** Checks of what several files repeat: a source or speaker reads the same everywhere, and one person is one speaker. */
import type { PackageContent } from './package-content.ts';
import { type Problem, problemAt } from './problem.ts';

interface Repeated {
  readonly id: string;
}

/** Differing repetitions, and persons under two ids. */
export function checkRepeats(content: PackageContent): readonly Problem[] {
  const files = [...content.evidence];
  return [
    ...checkSame(files.map(([path, file]) => [path, file.sources])),
    ...checkSame(files.map(([path, file]) => [path, file.speakers])),
    ...checkPersons(content),
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

/** Letters and digits only, without accents and case: spelling habits do not make a second person. */
function normaliseName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
