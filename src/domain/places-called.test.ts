/** The search for a place: by its name, by what else readers call it, and by a name with a slip. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Jurisdiction } from './jurisdiction.ts';
import { type PlaceCalled, placesCalled, placesNear } from './places-called.ts';

const places: Jurisdiction[] = JSON.parse(
  readFileSync(new URL('../../public/data/jurisdictions.json', import.meta.url), 'utf8'),
);

/** As the list shows them. */
const shown = (found: readonly PlaceCalled[]) =>
  found.map(({ place, also }) => (also ? `${place.name} (also: ${also})` : place.name));
const called = (query: string) => shown(placesCalled(places, query));
const near = (query: string, isSlip = true) => shown(placesNear(places, query, isSlip));

describe('places by name', () => {
  it.each([
    ['Holland', 'Netherlands (also: Holland)'],
    ['USA', 'United States (also: USA)'],
    ['Great Britain', 'United Kingdom (also: Great Britain)'],
    ['UAE', 'United Arab Emirates (also: UAE)'],
    ['Czech Republic', 'Czechia (also: Czech Republic)'],
    ['ivory coast', 'Côte d’Ivoire (also: Ivory Coast)'],
    ['Burma', 'Myanmar (also: Burma)'],
    ['England', 'United Kingdom (also: England)'],
    ['Scotland', 'United Kingdom (also: Scotland)'],
    ['Wales', 'United Kingdom (also: Wales)'],
    ['Russian Federation', 'Russia'],
    ['Republic of Korea', 'South Korea (also: Republic of Korea)'],
    ['DRC', 'Congo - Kinshasa (also: DRC)'],
    ['Swaziland', 'Eswatini (also: Swaziland)'],
    ['PRC', 'China (also: PRC)'],
    ['People s Republic of China', 'China'],
    ['Deutschland', 'Germany (also: Deutschland)'],
    ['the Slovak Republic', 'Slovakia (also: Slovak Republic)'],
    ['Turkey', 'Türkiye (also: Turkey)'],
    ['Republic of Ireland', 'Ireland'],
    ['Cote d Ivoire', 'Côte d’Ivoire'],
    ['Saint Lucia', 'St. Lucia'],
    ['Antigua Barbuda', 'Antigua & Barbuda'],
    ['the EU', 'European Union'],
    ['Emirates', 'United Arab Emirates'],
  ])('“%s” is %s, and nothing else', (query, place) => {
    expect(called(query)).toEqual([place]);
  });

  it('puts a whole name before those that begin alike, and a code before names that it begins', () => {
    expect(called('America')).toEqual(['United States (also: America)', 'American Samoa']);
    expect(called('U.S.')).toEqual(['United States (also: US)', 'U.S. Virgin Islands']);
    expect(called('U.K')).toEqual(['United Kingdom (also: UK)', 'Ukraine']);
    expect(called('Korea')).toEqual(['South Korea', 'North Korea']);
    expect(called('Guinea').slice(0, 2)).toEqual(['Guinea', 'Guinea-Bissau']);
    expect(called('DE')[0]).toBe('Germany (also: DE)');
  });

  it('passes over other names of too many places, and over a letter or two', () => {
    expect(called('Republic')).toEqual([
      'Congo - Brazzaville (also: Republic of the Congo)',
      'Congo - Kinshasa',
      'Central African Republic',
      'Dominican Republic',
    ]);
    expect(called('s')).toEqual([]);
    expect(called('ma')).toEqual([]);
    expect(called('Huawei')).toEqual([]);
  });

  it('reaches every place by its own name first', () => {
    for (const { name, inText } of places)
      for (const query of [name, inText])
        expect(placesCalled(places, query)[0]?.place.name, query).toBe(name);
  });
});

describe('places by a name near it', () => {
  it.each([
    ['Netherlads', 'Netherlands'],
    ['Germny', 'Germany'],
    ['Frnace', 'France'],
    ['Untied States', 'United States'],
    ['Hollnad', 'Netherlands (also: Holland)'],
    ['Columbia', 'Colombia'],
  ])('“%s” is near %s', (query, place) => {
    expect(near(query)).toEqual([place]);
  });

  it('takes words that find other things for what they are, but for one letter of a long one', () => {
    expect(near('male', false)).toEqual([]);
    expect(near('Frnace', false)).toEqual([]);
    expect(near('Columbia', false)).toEqual(['Colombia']);
    expect(near('Huawei')).toEqual([]);
    expect(near('cub')).toEqual([]);
  });
});
