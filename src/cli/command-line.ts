/** The command line of the tools: `--help` prints how they are called, and so does what they do not know. */

/** What was asked for; or, in its place, what to say, and how the tool then ends. */
type Asked<T> = { readonly options: T } | { readonly said: string; readonly exitCode: 0 | 2 };

/** What Node's parser and our own reading throw where the person who typed has to know, and nobody has to see a stack. */
const isMistyped = (error: unknown): error is Error =>
  error instanceof RangeError ||
  (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));

/** Reads arguments with `read`, which throws on what it does not know; `usage` is one line that names all options. */
export function asked<T>(usage: string, read: (args: string[]) => T, args: readonly string[]): Asked<T> {
  if (args.includes('--help')) return { said: usage, exitCode: 0 };
  try {
    return { options: read([...args]) };
  } catch (error) {
    if (!isMistyped(error)) throw error;
    return { said: `${error.message}\n${usage}`, exitCode: 2 };
  }
}

/** The same of what this process was called with; the process ends where there is something to say. */
export function readCommandLine<T>(usage: string, read: (args: string[]) => T): T {
  const answer = asked(usage, read, process.argv.slice(2));
  if ('options' in answer) return answer.options;
  (answer.exitCode === 0 ? process.stdout : process.stderr).write(`${answer.said}\n`);
  process.exit(answer.exitCode);
}
