/** The data package as files: reading a directory, and the one way in which its JSON is written. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Code } from '../domain/jurisdiction.ts';
import { jsonFault } from './json-fault.ts';

export const DESCRIPTOR_FILE = 'datapackage.json';
/** Where the package lies in this repository, relative to its root. */
export const DEFAULT_DATA_DIR = 'public/data';

export interface PackageFiles {
  /** Parsed content by path inside the package, with forward slashes. */
  readonly json: ReadonlyMap<string, unknown>;
  /** Files that are no JSON: path and reason. */
  readonly unreadable: ReadonlyMap<string, string>;
}

/** `GB` → `evidence/gb.json`. */
export function evidencePath(code: Code): string {
  return `evidence/${code.toLowerCase()}.json`;
}

/** `evidence/gb.json` → `GB`; null for every other path. */
export function evidenceCode(path: string): Code | null {
  const match = /^evidence\/([a-z]{2})\.json$/.exec(path);
  return match?.[1]?.toUpperCase() ?? null;
}

/** The folder that an option of a tool names; where there is none, the tool ends with words that say what to give. */
export function folderOf(option: string, dir: string, what: string): string {
  if (existsSync(dir) && statSync(dir).isDirectory()) return dir;
  return end(`--${option} ${dir}: there is no such folder. Give ${what}.`);
}

/** What a JSON file holds that a tool cannot do without; ends the tool with words where that cannot be had. */
export function jsonAt(path: string): unknown {
  if (!existsSync(path)) end(`${path}: there is no such file.`);
  const text = readFileSync(path, 'utf8');
  try {
    return JSON.parse(text);
  } catch {
    return end(`${path}: is no JSON: ${jsonFault(text)}.`);
  }
}

function end(words: string): never {
  process.stderr.write(`${words}\n`);
  process.exit(1);
}

/** The data package that `--data` names, read whole; ends the tool where there is no such folder. */
export function packageAt(dir: string): PackageFiles {
  return readPackageFiles(folderOf('data', dir, `the folder that holds ${DESCRIPTOR_FILE}`));
}

/** Reads every file below a directory, hidden ones left out. Throws when the directory cannot be read. */
export function readPackageFiles(dir: string): PackageFiles {
  const json = new Map<string, unknown>();
  const unreadable = new Map<string, string>();
  for (const path of pathsBelow(dir)) {
    const text = readFileSync(join(dir, path), 'utf8');
    try {
      json.set(path, JSON.parse(text));
    } catch {
      unreadable.set(path, jsonFault(text));
    }
  }
  return { json, unreadable };
}

/** Paths of the files below a directory, with forward slashes, hidden ones left out, in order. */
export function pathsBelow(dir: string): readonly string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

const WIDTH = 110;

/** Deterministic JSON: what fits on a line of 110 characters stays on it, the rest is indented by one space. */
export function formatJson(value: unknown): string {
  return `${layOut(value, 0, 0)}\n`;
}

function layOut(value: unknown, indent: number, taken: number): string {
  const line = onOneLine(value);
  if (typeof value !== 'object' || value === null || indent + taken + line.length <= WIDTH) return line;
  const pad = ' '.repeat(indent + 1);
  const end = `\n${' '.repeat(indent)}`;
  if (Array.isArray(value)) {
    return `[\n${value.map((item) => pad + layOut(item, indent + 1, 0)).join(',\n')}${end}]`;
  }
  const fields = Object.entries(value).map(([key, item]) => {
    const name = `${JSON.stringify(key)}: `;
    return pad + name + layOut(item, indent + 1, name.length);
  });
  return `{\n${fields.join(',\n')}${end}}`;
}

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${onOneLine(item)}`);
  return fields.length > 0 ? `{ ${fields.join(', ')} }` : '{}';
}
