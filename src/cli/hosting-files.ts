/** The files that the build writes for hosts: `_headers` at the root, where its hosts look for it, the others in `hosting/`. */
import { CHECKED_CACHE, HASHED_CACHE, HASHED_FOLDER, NOT_FOUND_PAGE, type Site } from './hosting.ts';
import { apacheFile, caddyFile, headersFile, nginxFile } from './hosting-servers.ts';
import { azureFile, cloudfrontFile, firebaseFile, vercelFile } from './hosting-services.ts';

const WRITERS: Readonly<Record<string, (site: Site) => string>> = {
  _headers: headersFile,
  'hosting/apache.htaccess': apacheFile,
  'hosting/nginx.conf': nginxFile,
  'hosting/stance-atlas.caddy': caddyFile,
  'hosting/vercel.json': vercelFile,
  'hosting/firebase.json': firebaseFile,
  'hosting/staticwebapp.config.json': azureFile,
  'hosting/cloudfront-headers.json': cloudfrontFile,
  'hosting/README.md': readmeFile,
};

/** The text of every file for hosts, by its name below the folder of the build. */
export function hostingFiles(site: Site): ReadonlyMap<string, string> {
  return new Map(Object.entries(WRITERS).map(([name, write]) => [name, write(site)]));
}

/** What a host reads at the root of what is deployed alone: beside an app in a folder it would be passed over. */
function belowRoot(base: string): string {
  if (base === '/') return '';
  const folder = base.slice(1);
  return `
**The app is served below \`${base}\`**: put the build into the folder \`${folder}\` of what you deploy, and beside that
folder, at the root:

- Netlify and Cloudflare Pages: \`_headers\`, which they read nowhere else. The addresses in it begin with \`${base}\`
  already; where the site has a \`_headers\`, add the lines to it.
- Netlify, Firebase, Vercel and GitHub Pages: a copy of \`${NOT_FOUND_PAGE}\`, where the site has none of its own. (The root
  of a GitHub project page is its own folder: there nothing is to be moved.)
- Firebase: in \`firebase.json\` name as \`public\` the folder in which \`${folder}\` lies.
`;
}

function readmeFile({ base }: Site): string {
  return `# Hosting Stance Atlas

The files here say one thing in the languages of several hosts: the security policy, the other headers, how long files
may be kept, and which page stands for a missing one. The build made them for the address \`${base}\`; nothing in this
folder is needed by the app.

| host | what to do |
| --- | --- |
| Netlify, Cloudflare Pages | ${base === '/' ? '' : 'but for what is said below, '}nothing: \`_headers\` and \`${NOT_FOUND_PAGE}\` lie beside the app |
| Apache 2.4 | copy \`apache.htaccess\` into the app's folder as \`.htaccess\`, or its lines into \`<Directory>\`; needs mod_headers and \`AllowOverride All\` |
| nginx | \`include …/hosting/nginx.conf;\` within \`server\`, beside \`root\` |
| Caddy 2 | \`import …/hosting/stance-atlas.caddy\` within the site's block, beside \`root\` |
| Vercel | copy \`vercel.json\` to the root of what is deployed |
| Firebase | copy \`firebase.json\` beside the folder \`dist\` |
| Azure Static Web Apps | copy \`staticwebapp.config.json\` to the root of what is deployed |
| AWS S3 and CloudFront | \`aws cloudfront create-response-headers-policy --response-headers-policy-config file://cloudfront-headers.json\`; upload \`${HASHED_FOLDER}\` with \`--cache-control "${HASHED_CACHE}"\` and the rest with \`--cache-control "${CHECKED_CACHE}"\`; name \`${base}${NOT_FOUND_PAGE}\` as the page of the statuses 403 and 404, both answered as 404 |
| GitHub Pages | nothing can be set: what holds there is what the page says of itself |
${belowRoot(base)}
The page carries the security policy and the referrer policy in itself, so both hold on every host. What only a header
can say (\`Permissions-Policy\`, \`Cross-Origin-Opener-Policy\`, \`X-Content-Type-Options\`) is missing on GitHub Pages.

- A missing file must be answered with status 404: a page in place of a data file would be taken for damaged data.
- No header forbids framing, since any page may embed a view. A frame with \`sandbox="allow-scripts"\` has no origin; what
  lets it read these files, which are for everybody, is \`Access-Control-Allow-Origin: *\`.
- \`Strict-Transport-Security\` is for the owner of the whole domain to decide.
- Data on another origin (\`VITE_DATA_URL\`) needs \`Access-Control-Allow-Origin\` there.
`;
}
