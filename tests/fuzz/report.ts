/** Counts what was tried by kind, and keeps what failed with the command that tries it again. */
import type { PartName } from './options.ts';

export class Report {
  readonly #tried = new Map<string, number>();
  readonly #failures: string[] = [];
  readonly #part: PartName;
  readonly #seed: number;
  readonly #started = Date.now();
  #ended = Date.now();

  constructor(part: PartName, seed: number) {
    this.#part = part;
    this.#seed = seed;
  }

  tried(kind: string): void {
    this.#ended = Date.now();
    this.#tried.set(kind, (this.#tried.get(kind) ?? 0) + 1);
  }

  /** Prints a failure at once; `input` is shown in part. */
  failed(place: number, kind: string, why: readonly string[], input: string): void {
    const reasons = [...new Set(why)].slice(0, 8);
    if (reasons.length === 0) return;
    const shown = input.length > 300 ? `${input.slice(0, 300)}… (${input.length} characters)` : input;
    const again = `npm run fuzz -- --seed ${this.#seed} --only ${this.#part} --case ${place}`;
    const text = `FAILED ${this.#part} case ${place} (${kind})\n${reasons.map((w) => `    ${w.slice(0, 600)}\n`).join('')}    input: ${JSON.stringify(shown)}\n    again: ${again}\n`;
    this.#failures.push(text);
    process.stdout.write(text);
  }

  get failures(): number {
    return this.#failures.length;
  }

  /** The table of this part, for the end of the run. */
  summary(): string {
    const total = [...this.#tried.values()].reduce((a, b) => a + b, 0);
    const seconds = ((this.#ended - this.#started) / 1000).toFixed(0);
    const rows = [...this.#tried].sort().map(([kind, n]) => `    ${String(n).padStart(6)}  ${kind}`);
    return `${this.#part}: ${total} cases, ${this.failures} failed, ${seconds} s\n${rows.join('\n')}\n`;
  }
}
