/** Foreign titles say so: none in the real package stands as English that shows by its letters or words that it is not. */
import { describe, expect, test } from 'vitest';
import { parsePackage } from '../../src/cli/package-content.ts';
import { DEFAULT_DATA_DIR, readPackageFiles } from '../../src/cli/package-files.ts';

interface Name {
  readonly id: string;
  readonly text: string;
  readonly language: string | undefined;
}

const { content } = parsePackage(readPackageFiles(DEFAULT_DATA_DIR));
const sources = new Map([...content.evidence.values()].flatMap((f) => f.sources.map((s) => [s.id, s])));
const titles: readonly Name[] = [...sources.values()].map(({ id, title, describedAs, language }) => {
  return { id, text: title ?? describedAs ?? '', language };
});
const instruments: readonly Name[] = content.decisions.flatMap(
  ({ id, instrument: text, instrumentLanguage: language }) => (text === null ? [] : [{ id, text, language }]),
);

/** Small words of other languages that are no English word, and part of no English headline here. */
const FOREIGN_WORDS: ReadonlySet<string> = new Set(
  [
    'af den det der til med og fra mot och att av om vil',
    'das die bei auf aus gegen und zu kein keine als ein eine für nicht',
    'het een van voor met uit hoe niet meer geen',
    'le la les des et sur dans pour en au aux',
    'los las el del para por que una con se como si lo um uma do em',
    'il di gli che nel dal della sono',
    'w z na ze nie jest ne ir ja ei tai ve bir ili je su să nu din për nga',
  ].flatMap((words) => words.split(' ')),
);

/** Names in English titles, and foreign acts that an English text names: no element of their own could bear a tag. */
const NAMES_IN_ENGLISH = [
  ...['Babiš', 'Vlachová', 'Linkevičius', 'NÚKIB', 'Türkiye', 'El Universo', 'Les Echos', 'Última Hora'],
  ...['Prensa Ibérica', 'Jornal de Negócios', 'Loi du 17 décembre 2021', 'Deliberação n.º 1/2023'],
];

/** Words by which a name shows that it is not English: small words of other languages, and letters that English lacks. */
function foreignWords(text: string): readonly string[] {
  const plain = NAMES_IN_ENGLISH.reduce((rest, name) => rest.replace(name, ''), text);
  const words = plain.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.filter((word) => FOREIGN_WORDS.has(word) || /[^a-z]/.test(word));
}

describe.each([
  ['titles of sources', titles],
  ['instruments of decisions', instruments],
])('of the %s', (_, names) => {
  test('none is foreign and bears no language', () => {
    const untold = names.filter(({ text, language }) => !language && foreignWords(text).length > 0);
    expect(untold).toEqual([]);
  });
});

test('a title without its tag would be noticed, nine times in ten', () => {
  const tagged = titles.filter(({ language }) => language !== undefined);
  const noticed = tagged.filter(({ text }) => foreignWords(text).length > 0);
  expect(tagged.length).toBeGreaterThanOrEqual(100);
  expect(noticed.length / tagged.length).toBeGreaterThan(0.9);
});

test.each([
  ['dv-2020-07-16-radherra-getur-takmarkad-starfsemi-huawei', 'is'],
  ['b-t-2023-05-tdc-tvinges-til-at-droppe', 'da'],
  ['e-savjetovanja-undated-nacrt-prijedloga-pravilnika-o-procjeni', 'hr'],
  ['techtribune-2021-huawei-sera-inclus-dans-lenchere', 'fr'],
  ['islandsbloggen-2020-12-05-huawei-i-protest-mot-stoppforslag', 'sv'],
  ['mobile-time-la-2025-08-11-licitacion-5g-de-paraguay', 'es'],
  ['lagen-nu-2022-06-22-rk-2022-1', undefined],
])('the title of %s is in %s, wherever it was published', (id, language) => {
  expect(sources.get(id)?.language).toBe(language);
});
