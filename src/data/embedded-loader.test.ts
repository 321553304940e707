/** The embedded loader gives what was written into the page, whatever the text, and says what is not there. */
import { describe, expect, test } from 'vitest';
import { EMBEDDED_ID, embeddedJson, embeddedLoader } from './embedded-loader.ts';
import { DataError } from './errors.ts';

const pageWith = (text: string | null): Pick<Document, 'getElementById'> => ({
  getElementById: (id: string) =>
    id === EMBEDDED_ID && text !== null ? ({ textContent: text } as HTMLElement) : null,
});

describe('the embedded loader', () => {
  test('gives files and geometry by path, text with tags and odd characters unchanged', async () => {
    const odd = { text: '</script><!-- <script> \u2028 “ü”' };
    const text = embeddedJson({ 'data/evidence/gb.json': odd, 'geometry/world.json': { places: [] } });
    expect(text).not.toContain('<');
    const loader = embeddedLoader(pageWith(text));
    expect(await loader.data('evidence/gb.json')).toEqual(odd);
    expect(await loader.geometry()).toEqual({ places: [] });
  });

  test('gives each caller a value of its own', async () => {
    const loader = embeddedLoader(pageWith(embeddedJson({ 'data/groups.json': [1] })));
    ((await loader.data('groups.json')) as number[]).push(2);
    expect(await loader.data('groups.json')).toEqual([1]);
  });

  test.each([
    ['a file that is not embedded', embeddedJson({})],
    ['a page without data', null],
    ['data that is cut off', '{"data/groups.json":[1'],
  ])('refuses %s with an error of the data layer', async (_, text) => {
    await expect(embeddedLoader(pageWith(text)).data('groups.json')).rejects.toBeInstanceOf(DataError);
  });
});
