/** Starts a command that serves the app, waits for the address it prints, reads the page, and ends it. */
import { spawn } from 'node:child_process';

const LIMIT_MS = 120_000;

/** Resolves to the address that the command prints; rejects when it ends or takes too long. */
function addressOf(child: ReturnType<typeof spawn>): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const timer = setTimeout(
      () => reject(new Error(`No address within ${LIMIT_MS} ms:\n${printed}`)),
      LIMIT_MS,
    );
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const found = /http:\/\/localhost:\d+\/\S*/.exec(printed);
      if (!found) return;
      clearTimeout(timer);
      resolve(found[0]);
    });
    child.on('exit', (code) => reject(new Error(`Ended with ${code} before it served:\n${printed}`)));
  });
}

const [script = 'start'] = process.argv.slice(2);
const child = spawn('npm', ['run', script], {
  detached: true,
  stdio: ['ignore', 'pipe', 'inherit'],
  env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
});
try {
  const address = await addressOf(child);
  const page = await (await fetch(address)).text();
  if (!page.includes('<title>Stance Atlas</title>')) throw new Error(`${address} is not the app`);
  process.stdout.write(`npm run ${script} serves the app at ${address}\n`);
} finally {
  // The group, since npm starts the server as a child of its own.
  if (child.pid !== undefined) process.kill(-child.pid);
}
process.exit(0);
