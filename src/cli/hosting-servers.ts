/** The policy, headers and caching rules in the words of web servers: Netlify and Cloudflare Pages, Apache, nginx, Caddy. */
import { EXTRAS_LIST, WORKER_NAME } from '../data/offline-names.ts';
import {
  CHECKED_CACHE,
  commonHeaders,
  HASHED_CACHE,
  HASHED_FOLDER,
  type Headers,
  NOT_FOUND_PAGE,
  type Site,
  WORKER_CACHE,
} from './hosting.ts';

/** Types that servers do not all know of themselves. */
const TYPES: Headers = { 'application/manifest+json': 'webmanifest', 'font/woff2': 'woff2' };

/** Types of text that are worth sending compressed. */
const COMPRESSED = [
  ...['application/javascript', 'application/json', 'application/manifest+json'],
  ...['image/svg+xml', 'text/css', 'text/javascript'],
].join(' ');

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const lines = (headers: Headers, write: (name: string, value: string) => string) =>
  Object.entries(headers).map(([name, value]) => write(name, value));

/**
 * The `_headers` file that Netlify and Cloudflare Pages read. No two rules set the same header for one address, since
 * these hosts would join the values; what is not named has their own default, which is to be asked for again.
 */
export function headersFile(site: Site): string {
  const block = (path: string, headers: Headers) =>
    [site.base + path, ...lines(headers, (name, value) => `  ${name}: ${value}`)].join('\n');
  return `${[
    block('*', commonHeaders(site)),
    block(`${HASHED_FOLDER}*`, { 'Cache-Control': HASHED_CACHE }),
    ...['', 'index.html', EXTRAS_LIST, 'data/*', 'geometry/*'].map((path) =>
      block(path, { 'Cache-Control': CHECKED_CACHE }),
    ),
    block(WORKER_NAME, { 'Cache-Control': WORKER_CACHE }),
  ].join('\n')}\n`;
}

/** Apache 2.4, as `.htaccess` in the app's folder or within `<Directory>`; needs mod_headers. */
export function apacheFile(site: Site): string {
  const cacheFor = (pattern: string, value: string) => [
    `<If "%{REQUEST_URI} =~ m#^${pattern}#">`,
    `  Header always set Cache-Control "${value}"`,
    '</If>',
  ];
  return `${[
    ...lines(commonHeaders(site), (name, value) => `Header always set ${name} "${value}"`),
    `Header always set Cache-Control "${CHECKED_CACHE}"`,
    ...cacheFor(literally(site.base + HASHED_FOLDER), HASHED_CACHE),
    ...cacheFor(`${literally(site.base + WORKER_NAME)}$`, WORKER_CACHE),
    `ErrorDocument 404 ${site.base}${NOT_FOUND_PAGE}`,
    'DirectoryIndex index.html',
    'Options -Indexes',
    'AddCharset utf-8 .css .html .js .json .txt .webmanifest',
    ...lines(TYPES, (type, ending) => `AddType ${type} .${ending}`),
    '<IfModule mod_deflate.c>',
    `  AddOutputFilterByType DEFLATE text/html text/plain ${COMPRESSED}`,
    '</IfModule>',
  ].join('\n')}\n`;
}

/** nginx, to be included within `server`. A location forgets the headers around it, so each carries all of them. */
export function nginxFile(site: Site): string {
  const location = (place: string, cache: string, more: readonly string[] = []) => [
    `location ${place} {`,
    ...more.map((line) => `  ${line}`),
    ...lines(
      { ...commonHeaders(site), 'Cache-Control': cache },
      (name, value) => `  add_header ${name} "${value}" always;`,
    ),
    '}',
  ];
  return `${[
    'index index.html;',
    'charset utf-8;',
    `charset_types text/css text/plain text/javascript application/javascript application/json application/manifest+json;`,
    'gzip on;',
    'gzip_comp_level 6;',
    'gzip_vary on;',
    `gzip_types text/plain ${COMPRESSED};`,
    `error_page 404 ${site.base}${NOT_FOUND_PAGE};`,
    ...location(site.base, CHECKED_CACHE),
    ...location(site.base + HASHED_FOLDER, HASHED_CACHE),
    ...location(`= ${site.base}${WORKER_NAME}`, WORKER_CACHE),
    ...location(`= ${site.base}manifest.webmanifest`, CHECKED_CACHE, [
      'types { }',
      'default_type application/manifest+json;',
    ]),
  ].join('\n')}\n`;
}

/** Caddy 2, to be imported within a site's block that has its `root`. It orders rules by itself, so none may overlap. */
export function caddyFile(site: Site): string {
  const hashed = `${site.base}${HASHED_FOLDER}*`;
  const worker = site.base + WORKER_NAME;
  const cacheFor = (name: string, matcher: string, value: string) => [
    `@${name} ${matcher}`,
    `header @${name} Cache-Control "${value}"`,
  ];
  return `${[
    'encode zstd gzip',
    'header {',
    ...lines(commonHeaders(site), (name, value) => `  ${name} "${value}"`),
    '}',
    ...cacheFor('hashed', `path ${hashed}`, HASHED_CACHE),
    ...cacheFor('worker', `path ${worker}`, WORKER_CACHE),
    ...cacheFor('checked', `not path ${hashed} ${worker}`, CHECKED_CACHE),
    `header ${site.base}manifest.webmanifest Content-Type "application/manifest+json"`,
    'file_server',
    // What is missing may come: a name of `assets/` with a rollback.
    'handle_errors {',
    `  header Cache-Control "${CHECKED_CACHE}"`,
    '  @missing expression {http.error.status_code} == 404',
    `  rewrite @missing ${site.base}${NOT_FOUND_PAGE}`,
    '  file_server',
    '}',
  ].join('\n')}\n`;
}
