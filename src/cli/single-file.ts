/** The one-file build: scripts, styles, fonts, icon, data and geometry in a single page that needs nothing beside it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { EMBEDDED_GEOMETRY, EMBEDDED_ID, embeddedJson } from '../data/embedded-loader.ts';
import { LICENCES_FILE, LICENCES_ID } from '../data/offline-names.ts';
import { TRUSTED_TYPES } from './hosting.ts';
import { pathsBelow } from './package-files.ts';

/** The name of the file that is written. */
export const SINGLE_FILE = 'stance-atlas.html';

/** Folder that it is written to. */
export const SINGLE_FOLDER = 'dist-single';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Only the script and the styles that the build wrote may run; nothing is ever requested. */
function policyFor(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'font-src data:',
    'img-src data:',
    'connect-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    ...TRUSTED_TYPES,
  ].join('; ');
}

/** Script text that cannot end its own element, nor open a comment in it. */
const safeScript = (code: string) =>
  code
    .replace(/<\/(?=script)/gi, '<\\/')
    .replaceAll('<!--', '\\x3C!--')
    .trim();

function packageFiles(publicFolder: string): Readonly<Record<string, unknown>> {
  const read = (path: string): unknown => JSON.parse(readFileSync(join(publicFolder, path), 'utf8'));
  const paths = pathsBelow(join(publicFolder, 'data'))
    .filter((path) => path.endsWith('.json'))
    .map((path) => `data/${path}`);
  return Object.fromEntries([...paths, EMBEDDED_GEOMETRY].map((path) => [path, read(path)]));
}

function iconUrl(publicFolder: string): string {
  const svg = readFileSync(join(publicFolder, 'icons/icon.svg'));
  return `data:image/svg+xml;base64,${svg.toString('base64')}`;
}

/** What the build wrote, to be put into one page. */
export interface Written {
  readonly html: string;
  readonly code: string;
  readonly css: string;
  /** The licences of the parts, which have to travel with them. */
  readonly licences: string;
}

/** The page with everything in it. */
export function assemble({ html, code, css, licences }: Written, publicFolder: string): string {
  const script = safeScript(code);
  const style = css.trim();
  const policy = policyFor(script, style);
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<link rel="icon" type="image/svg+xml" href="${iconUrl(publicFolder)}">`,
    `<style>${style}</style>`,
  ].join('\n');
  const body = [
    `<script type="application/json" id="${EMBEDDED_ID}">${embeddedJson(packageFiles(publicFolder))}</script>`,
    `<script type="application/json" id="${LICENCES_ID}">${embeddedJson({ licences })}</script>`,
    `<script type="module">${script}</script>`,
  ].join('\n');
  return html
    .replace(/\s*<link\b[^>]*\brel="(?:icon|apple-touch-icon|manifest|stylesheet|modulepreload)"[^>]*>/g, '')
    .replace(/\s*<script\b[^>]*\bsrc="[^"]*"[^>]*><\/script>/g, '')
    .replace('<head>', () => `<head>\n${head}`)
    .replace('</body>', () => `${body}\n</body>`);
}

function textOf(bundle: Rolldown.OutputBundle, ending: '.js' | '.css'): string {
  return Object.values(bundle)
    .filter(({ fileName }) => fileName.endsWith(ending))
    .map((output) => (output.type === 'chunk' ? output.code : output.source.toString()))
    .join('\n');
}

/** A Vite plugin that replaces every output by the one page. Throws when the build left more than one script. */
export function singleFile(): Plugin {
  let publicFolder = '';
  return {
    name: 'stance-atlas:single-file',
    apply: 'build',
    enforce: 'post',
    config: (asked) => ({
      base: './',
      build: {
        outDir: asked.build?.outDir ?? SINGLE_FOLDER,
        emptyOutDir: true,
        copyPublicDir: false,
        manifest: false,
        cssCodeSplit: false,
        modulePreload: false as const,
        assetsInlineLimit: Number.MAX_SAFE_INTEGER,
        chunkSizeWarningLimit: 10_000,
        rolldownOptions: { output: { codeSplitting: false } },
      },
    }),
    configResolved(config) {
      publicFolder = config.publicDir;
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        const scripts = Object.values(bundle).filter((output) => output.type === 'chunk');
        if (page?.type !== 'asset' || scripts.length !== 1)
          this.error(`one page and one script were expected, not ${Object.keys(bundle).join(', ')}`);
        const licences = bundle[LICENCES_FILE];
        const written: Written = {
          html: page.source.toString(),
          code: textOf(bundle, '.js'),
          css: textOf(bundle, '.css'),
          licences: licences?.type === 'asset' ? licences.source.toString().replace(/^\uFEFF/, '') : '',
        };
        const html = assemble(written, publicFolder);
        for (const name of Object.keys(bundle)) delete bundle[name];
        this.emitFile({ type: 'asset', fileName: SINGLE_FILE, source: html });
      },
    },
  };
}
