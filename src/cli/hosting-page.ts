/** The part of the build that writes policy and preloads into the page, and the files for hosts beside it. */
import type { HtmlTagDescriptor, Plugin } from 'vite';
import { cacheControlOf, commonHeaders, NOT_FOUND_PAGE, type Site, securityPolicy } from './hosting.ts';
import { hostingFiles } from './hosting-files.ts';

/** Files that the first view always needs, fetched while the script still loads. */
const FIRST_DATA = ['datapackage.json', 'jurisdictions.json', 'groups.json', 'derived/overview.json'];
const FIRST_GEOMETRY = 'geometry/world.json';

function preloads(site: Site, emitted: readonly string[]): HtmlTagDescriptor[] {
  const link = (attrs: Record<string, string>): HtmlTagDescriptor => ({
    tag: 'link',
    attrs: { rel: 'preload', ...attrs, crossorigin: 'anonymous' },
    injectTo: 'head',
  });
  return [
    ...emitted
      .filter((file) => file.endsWith('.woff2'))
      .map((file) => link({ as: 'font', type: 'font/woff2', href: site.base + file })),
    ...FIRST_DATA.map((file) => link({ as: 'fetch', href: site.dataBase + file })),
    link({ as: 'fetch', href: site.base + FIRST_GEOMETRY, fetchpriority: 'low' }),
  ];
}

/** What the page says of itself, for hosts that send no headers. */
const ownWords = (site: Site): readonly Record<string, string>[] => [
  { 'http-equiv': 'Content-Security-Policy', content: securityPolicy(site) },
  { name: 'referrer', content: 'no-referrer' },
];

/** The page of status 404: words and a way home, under the same policy. */
function notFoundPage(site: Site, styles: readonly string[]): string {
  const metas = ownWords(site).map(
    (attributes) =>
      `<meta ${Object.entries(attributes)
        .map(([name, value]) => `${name}="${value}"`)
        .join(' ')}>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
${metas.join('\n')}
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Nothing here · Stance Atlas</title>
<link rel="icon" href="${site.base}icons/icon.svg" type="image/svg+xml">
${styles.map((file) => `<link rel="stylesheet" href="${site.base}${file}">`).join('\n')}
</head>
<body>
<div class="page">
<header class="masthead"><a class="masthead__name" href="${site.base}">Stance Atlas</a></header>
<main class="not-found">
<h1>There is nothing at this address</h1>
<p>Every view of the atlas is at one address; what it shows stands behind the question mark.</p>
<p><a href="${site.base}">Open the map</a></p>
</main>
</div>
</body>
</html>
`;
}

/** Writes policy and preloads into the built page, and the files for hosts beside it. */
export function productionPage(site: Site): Plugin {
  return {
    name: 'stance-atlas:production-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) => [
        ...ownWords(site).map((attrs) => ({ tag: 'meta', attrs, injectTo: 'head-prepend' as const })),
        ...preloads(site, Object.keys(bundle ?? {})),
      ],
    },
    generateBundle(_options, bundle) {
      for (const [fileName, source] of hostingFiles(site)) this.emitFile({ type: 'asset', fileName, source });
      // GitHub Pages would leave out files whose name begins with an underscore.
      this.emitFile({ type: 'asset', fileName: '.nojekyll', source: '' });
      const styles = Object.keys(bundle).filter((name) => /^assets\/index-[^/]*\.css$/.test(name));
      this.emitFile({ type: 'asset', fileName: NOT_FOUND_PAGE, source: notFoundPage(site, styles) });
    },
  };
}

/** Sends the production headers from `vite preview`, which itself answers 304 and compresses. */
export function productionHeaders(site: Site): Plugin {
  return {
    name: 'stance-atlas:production-headers',
    configurePreviewServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        for (const [name, value] of Object.entries(commonHeaders(site))) response.setHeader(name, value);
        response.setHeader('Cache-Control', cacheControlOf(site, request.url ?? ''));
        next();
      });
    },
  };
}
