/** Opens the PowerPoint files of five views with LibreOffice: `npm run test:office -- [folder for the pictures]`. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createServer } from 'vite';
import type { SlidePlan } from '../../src/export/pptx/slide-plan.ts';

const ADDRESS = 'https://atlas.example/stances/';
const CONVERSION_MS = 240_000;

function missingPrograms(): readonly string[] {
  return ['soffice', 'pdftotext', 'pdftoppm', 'pdfinfo'].filter(
    (name) => spawnSync('which', [name]).status !== 0,
  );
}

/** The app's own modules, with the environment that its build has. */
async function loadApp() {
  Object.assign(globalThis, { window: { location: new URL(ADDRESS) } });
  const server = await createServer({
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  const load = async <T>(path: string) => (await server.ssrLoadModule(path)) as T;
  return {
    server,
    views: await load<typeof import('./office-views.ts')>('/tests/office/office-views.ts'),
    pptx: await load<typeof import('../../src/export/pptx/pptx-of.ts')>('/src/export/pptx/pptx-of.ts'),
    plans: await load<typeof import('../../src/export/pptx/plan-slides.ts')>(
      '/src/export/pptx/plan-slides.ts',
    ),
  };
}

function convert(folder: string, name: string): { readonly pages: number; readonly text: string } {
  const run = (command: string, args: readonly string[]) =>
    execFileSync(command, args, { cwd: folder, encoding: 'utf8', timeout: CONVERSION_MS, stdio: 'pipe' });
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  run('soffice', [profile, '--headless', '--convert-to', 'pdf', `${name}.pptx`]);
  run('pdftoppm', ['-png', '-r', '72', `${name}.pdf`, name]);
  const pages = Number(/^Pages:\s+(\d+)/m.exec(run('pdfinfo', [`${name}.pdf`]))?.[1]);
  return { pages, text: run('pdftotext', ['-layout', `${name}.pdf`, '-']) };
}

/** Text without spaces, line breaks and hyphens at their ends: where lines break is the program's affair. */
const bare = (text: string) => text.replace(/[\s\u00AD\f]+/g, '');

/** Every text that the planned slides hold. */
function plannedTexts(plan: SlidePlan): readonly string[] {
  return [
    plan.title,
    ...plan.parts.flatMap((part) =>
      part.kind === 'text'
        ? part.paragraphs.flatMap(({ runs }) => runs.map((r) => r.text))
        : part.kind === 'table'
          ? [...part.head, ...part.rows.flat().map((cell) => cell.text)]
          : [],
    ),
  ].filter((text) => bare(text) !== '');
}

/** Words are compared, since a table's cells interleave their lines. */
function missingWords(plans: readonly SlidePlan[], text: string): readonly string[] {
  const all = bare(text);
  const words = plans.flatMap(plannedTexts).flatMap((t) => t.split(/\s+/));
  return [...new Set(words)].filter((word) => !word.startsWith('http') && !all.includes(bare(word)));
}

/** Titles, quotes and other running text must be there whole and in order, whatever the lines. */
function missingTexts(plans: readonly SlidePlan[], folder: string, name: string): readonly string[] {
  const flowing = bare(
    execFileSync('pdftotext', ['-raw', join(folder, `${name}.pdf`), '-'], { encoding: 'utf8' }),
  );
  return plans
    .flatMap((plan) => [
      plan.title,
      ...plan.parts.flatMap((part) =>
        part.kind === 'text' ? part.paragraphs.flatMap(({ runs }) => runs.map((r) => r.text)) : [],
      ),
    ])
    .filter((text) => !flowing.includes(bare(text)));
}

const say = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<number> {
  const missing = missingPrograms();
  if (missing.length > 0) {
    say(`Not found: ${missing.join(', ')}. Install libreoffice-impress and poppler-utils, then try again.`);
    return 1;
  }
  const kept = process.argv[2];
  const folder = kept ? resolve(kept) : mkdtempSync(join(tmpdir(), 'stance-atlas-office-'));
  mkdirSync(folder, { recursive: true });
  const { server, views, pptx, plans } = await loadApp();
  let failures = 0;
  try {
    const { places, source } = await views.readOfficeData();
    for (const view of views.OFFICE_VIEWS) {
      const slides = [source(view)];
      const planned = plans.planSlides(slides, places);
      const bytes = await pptx.pptxOf(slides, places, { title: slides[0]?.facts.title ?? view.name });
      writeFileSync(join(folder, `${view.name}.pptx`), bytes);
      const { pages, text } = convert(folder, view.name);
      const problems = [
        ...(pages === planned.length ? [] : [`${pages} pages of ${planned.length} slides`]),
        ...missingWords(planned, text).map((word) => `missing word: ${word}`),
        ...missingTexts(planned, folder, view.name).map((words) => `not whole: ${words}`),
      ];
      say(`${view.name}: ${pages} pages, ${Math.round(bytes.length / 1024)} kB, ${problems.length} problems`);
      for (const problem of problems) say(`  ${problem}`);
      failures += problems.length;
    }
    const pictures = readdirSync(folder).filter((file) => file.endsWith('.png')).length;
    say(kept ? `${pictures} pictures in ${folder}` : `${pictures} pictures drawn`);
  } finally {
    await server.close();
    if (!kept) rmSync(folder, { recursive: true, force: true });
  }
  return failures === 0 ? 0 : 1;
}

process.exitCode = await main();
