/** Every file for hosts says the same: the policy, the other headers, and how long which files may be kept. */
import { describe, expect, test } from 'vitest';
import { cacheControlOf, commonHeaders, type Headers, type Site, siteFrom } from './hosting.ts';
import { hostingFiles } from './hosting-files.ts';

const SITES: ReadonlyArray<readonly [name: string, site: Site]> = [
  ['at the root', siteFrom('/', undefined)],
  ['below a folder, with data elsewhere', siteFrom('/here/', 'https://data.example.org/atlas')],
];

/** Addresses below the base, one of each kind. */
const ADDRESSES = [
  '',
  'index.html',
  'assets/index-Ab1.js',
  'sw.js',
  'data/evidence/gb.json',
  'geometry/world.json',
];

/** What a host would answer with: each file read as its host reads it, as far as these rules go. */
type Reader = (text: string, address: string) => Headers;

const matches = (pattern: string, address: string) =>
  new RegExp(`^${pattern.replace(/[.?+]/g, '\\$&').replace(/\(\\\.\*\)|\*+/g, '.*')}$`).test(address);

type Pair = { readonly key: string; readonly value: string };
type Rule = { readonly source: string; readonly headers: readonly Pair[] };

const fromRules = (rules: readonly Rule[], address: string): Headers =>
  Object.fromEntries(
    rules
      .filter(({ source }) => matches(source.replace('(.*)', '*'), address))
      .flatMap(({ headers }) => headers.map(({ key, value }) => [key, value])),
  );

function fromHeadersFile(text: string, address: string): Headers {
  const found: [string, string][] = [];
  let isMeant = false;
  for (const line of text.split('\n')) {
    if (!line.startsWith(' ')) isMeant = matches(line, address);
    else if (isMeant) {
      const [, name = '', value = ''] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
      expect(
        found.map(([one]) => one),
        `${name} twice for ${address}`,
      ).not.toContain(name);
      found.push([name, value]);
    }
  }
  return Object.fromEntries(found);
}

function fromNginx(text: string, address: string): Headers {
  const locations = [...text.matchAll(/^location (= )?(\S+) \{\n([^}]*(?:\{ \}[^}]*)?)\}/gm)].map(
    ([, exact, place = '', body = '']) => ({ exact: Boolean(exact), place, body }),
  );
  const meant =
    locations.find(({ exact, place }) => exact && place === address) ??
    locations
      .filter(({ exact, place }) => !exact && address.startsWith(place))
      .sort((a, b) => b.place.length - a.place.length)[0];
  return Object.fromEntries(
    [...(meant?.body ?? '').matchAll(/add_header (\S+) "([^"]*)" always;/g)].map(([, name, value]) => [
      name,
      value,
    ]),
  ) as Headers;
}

function fromApache(text: string, address: string): Headers {
  const found: Record<string, string> = {};
  let isMeant = true;
  for (const line of text.split('\n')) {
    const [, pattern] = /^<If "%\{REQUEST_URI\} =~ m#(.*)#">$/.exec(line) ?? [];
    if (pattern) isMeant = new RegExp(pattern).test(address);
    if (line === '</If>') isMeant = true;
    const [, name, value] = /^\s*Header always set (\S+) "([^"]*)"$/.exec(line) ?? [];
    if (isMeant && name) found[name] = value ?? '';
  }
  return found;
}

function fromCaddy(text: string, address: string): Headers {
  const all = [...text.matchAll(/^ {2}([A-Z][\w-]+) "([^"]*)"$/gm)].map(([, name, value]) => [name, value]);
  const rules = [...text.matchAll(/^@(\w+) (not )?path (.+)\nheader @\1 (\S+) "([^"]*)"$/gm)];
  const particular = rules
    .filter(([, , not, paths]) => Boolean(not) !== paths?.split(' ').some((path) => matches(path, address)))
    .map(([, , , , name, value]) => [name, value]);
  expect(particular, `${address}: Caddy orders rules by itself, so only one may fit`).toHaveLength(1);
  return Object.fromEntries([...all, ...particular]) as Headers;
}

function fromAzure(text: string, address: string): Headers {
  const { globalHeaders, routes } = JSON.parse(text) as {
    globalHeaders: Headers;
    routes: readonly { route: string; headers: Headers }[];
  };
  return { ...globalHeaders, ...routes.find(({ route }) => matches(route, address))?.headers };
}

const READERS: Readonly<Record<string, Reader>> = {
  _headers: fromHeadersFile,
  'hosting/apache.htaccess': fromApache,
  'hosting/nginx.conf': fromNginx,
  'hosting/stance-atlas.caddy': fromCaddy,
  'hosting/vercel.json': (text, address) => fromRules(JSON.parse(text).headers, address),
  'hosting/firebase.json': (text, address) => fromRules(JSON.parse(text).hosting.headers, address),
  'hosting/staticwebapp.config.json': fromAzure,
};

describe.each(SITES)('a site %s', (_name, site) => {
  const files = hostingFiles(site);

  test.each(Object.entries(READERS))('has in %s the headers of each address, and no other', (name, read) => {
    for (const below of ADDRESSES)
      expect(read(files.get(name) ?? '', site.base + below), below).toEqual({
        ...commonHeaders(site),
        'Cache-Control': cacheControlOf(site, site.base + below),
      });
  });

  test('has for CloudFront every header but the caching, which is set on the files', () => {
    const { SecurityHeadersConfig: own, CustomHeadersConfig: custom } = JSON.parse(
      files.get('hosting/cloudfront-headers.json') ?? '',
    );
    const { Quantity, Items } = custom as { Quantity: number; Items: { Header: string; Value: string }[] };
    expect(Quantity).toBe(Items.length);
    expect({
      'Content-Security-Policy': own.ContentSecurityPolicy.ContentSecurityPolicy,
      'Referrer-Policy': own.ReferrerPolicy.ReferrerPolicy,
      'X-Content-Type-Options': own.ContentTypeOptions.Override ? 'nosniff' : '',
      ...Object.fromEntries(Items.map(({ Header, Value }) => [Header, Value])),
    }).toEqual(commonHeaders(site));
  });

  test('names the page of status 404 where the host has to be told', () => {
    for (const name of ['apache.htaccess', 'nginx.conf', 'stance-atlas.caddy', 'staticwebapp.config.json'])
      expect(files.get(`hosting/${name}`), name).toContain(`${site.base}404.html`);
  });

  test('lets nobody keep for long that a file is missing, where a host would', () => {
    expect(files.get('hosting/stance-atlas.caddy')).toMatch(
      /^handle_errors \{\n {2}header Cache-Control "public, max-age=0, must-revalidate"$/m,
    );
  });

  test('tells in hosting/README.md what to do with each file', () => {
    const readme = files.get('hosting/README.md') ?? '';
    const others = [...files.keys()].filter((name) => name !== 'hosting/README.md');
    for (const name of others) expect(readme).toContain(name.replace('hosting/', ''));
    for (const host of ['Netlify', 'Cloudflare Pages', 'GitHub Pages']) expect(readme).toContain(host);
  });
});

describe('hosting/README.md on what hosts read at the root alone', () => {
  const readmeOf = (base: string) => hostingFiles(siteFrom(base, undefined)).get('hosting/README.md') ?? '';

  test('says for an app in a folder what is to be put beside it', () => {
    const [, moved = ''] = readmeOf('/maps/5g/').split('**The app is served below `/maps/5g/`**');
    expect(moved).toContain('put the build into the folder `maps/5g/`');
    expect(moved).toMatch(/Netlify and Cloudflare Pages: `_headers`/);
    expect(moved).toMatch(/Netlify, Firebase, Vercel and GitHub Pages: a copy of `404\.html`/);
    expect(moved).toMatch(/Firebase: in `firebase\.json` name as `public`/);
  });

  test('says nothing of it for an app at the root', () => {
    expect(readmeOf('/')).not.toMatch(/is served below|but for what/);
  });
});

test('every answer shuts out other windows, gives no address away, and refuses what could watch or track', () => {
  const headers = commonHeaders(siteFrom('/', undefined));
  expect(headers).toMatchObject({
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  });
  const refused = headers['Permissions-Policy']?.split(', ');
  for (const feature of ['camera', 'microphone', 'geolocation', 'display-capture', 'payment', 'usb'])
    expect(refused).toContain(`${feature}=()`);
});

describe('the policy', () => {
  test('lets nothing run or load but from this origin, and text become code through one named way', () => {
    const policy = commonHeaders(siteFrom('/', undefined))['Content-Security-Policy'];
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(policy).toMatch(/; require-trusted-types-for 'script'; trusted-types stance-atlas$/);
    expect(policy).not.toMatch(/unsafe|https?:|\*|blob:|allow-duplicates/);
  });

  test('adds the origin of the data where that is another, and nothing for a folder of this host', () => {
    const of = (url: string) => commonHeaders(siteFrom('/', url))['Content-Security-Policy'];
    expect(of('https://data.example.org:8443/a/b')).toContain(
      "connect-src 'self' https://data.example.org:8443;",
    );
    expect(of('/elsewhere/data')).toContain("connect-src 'self';");
  });

  test('lets any page show a view in a frame, also in one without an origin', () => {
    const headers = commonHeaders(siteFrom('/', undefined));
    expect(headers).toMatchObject({ 'Access-Control-Allow-Origin': '*' });
    expect(Object.keys(headers)).not.toContain('Access-Control-Allow-Credentials');
    expect(Object.keys(headers)).not.toContain('X-Frame-Options');
    expect(Object.keys(headers)).not.toContain('Cross-Origin-Resource-Policy');
    expect(headers['Content-Security-Policy']).not.toContain('frame-ancestors');
  });

  test('keeps what the app uses: clipboard, sharing and the full screen', () => {
    expect(commonHeaders(siteFrom('/', undefined))['Permissions-Policy']).not.toMatch(
      /clipboard|web-share|fullscreen|screen-wake-lock/,
    );
  });
});
