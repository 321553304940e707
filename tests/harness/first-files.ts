/** What the first view asks for beside the app itself: measured by `npm run sizes`, and asked for by the built page. */
export const FIRST_DATA = ['datapackage', 'jurisdictions', 'groups', 'derived/overview'].map(
  (name) => `data/${name}.json`,
);

export const GEOMETRY = 'geometry/world.json';
