/** The policy, headers and caching rules as hosting services take them, in JSON: Vercel, Firebase, Azure, CloudFront. */
import { WORKER_NAME } from '../data/offline-names.ts';
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

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

const pairs = (headers: Headers) => Object.entries(headers).map(([key, value]) => ({ key, value }));

/** The rules from the general to the particular: the last one that fits an address decides. */
function rules(site: Site, below: string): ReadonlyArray<readonly [path: string, headers: Headers]> {
  return [
    [site.base + below, { ...commonHeaders(site), 'Cache-Control': CHECKED_CACHE }],
    [site.base + HASHED_FOLDER + below, { 'Cache-Control': HASHED_CACHE }],
    [site.base + WORKER_NAME, { 'Cache-Control': WORKER_CACHE }],
  ];
}

/** `vercel.json`, at the root of what is deployed. */
export function vercelFile(site: Site): string {
  return json({
    headers: rules(site, '(.*)').map(([source, headers]) => ({ source, headers: pairs(headers) })),
  });
}

/** `firebase.json`, beside the folder `dist`. */
export function firebaseFile(site: Site): string {
  return json({
    hosting: {
      public: 'dist',
      ignore: ['firebase.json', '**/.*', 'hosting/**'],
      headers: rules(site, '**').map(([source, headers]) => ({ source, headers: pairs(headers) })),
    },
  });
}

/** `staticwebapp.config.json` of Azure Static Web Apps, at the root of what is deployed. */
export function azureFile(site: Site): string {
  const [[, common], ...others] = rules(site, '*') as [readonly [string, Headers], ...[string, Headers][]];
  return json({
    globalHeaders: common,
    routes: others.map(([route, headers]) => ({ route, headers })),
    responseOverrides: { 404: { rewrite: site.base + NOT_FOUND_PAGE } },
    mimeTypes: { '.webmanifest': 'application/manifest+json', '.woff2': 'font/woff2' },
  });
}

/** What CloudFront has a place of its own for; everything else is a custom header. */
const CLOUDFRONT_OWN = ['Content-Security-Policy', 'Referrer-Policy', 'X-Content-Type-Options'];

/** A response headers policy of AWS CloudFront; how long files are kept is set on the files in the bucket. */
export function cloudfrontFile(site: Site): string {
  const headers = commonHeaders(site);
  const custom = Object.entries(headers).filter(([name]) => !CLOUDFRONT_OWN.includes(name));
  return json({
    Name: 'stance-atlas',
    Comment: 'Security headers of Stance Atlas',
    SecurityHeadersConfig: {
      ContentSecurityPolicy: {
        Override: true,
        ContentSecurityPolicy: headers['Content-Security-Policy'],
      },
      ContentTypeOptions: { Override: true },
      ReferrerPolicy: { Override: true, ReferrerPolicy: headers['Referrer-Policy'] },
    },
    CustomHeadersConfig: {
      Quantity: custom.length,
      Items: custom.map(([Header, Value]) => ({ Header, Value, Override: true })),
    },
  });
}
