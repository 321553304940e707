/** The descriptor after an import: the day that the data speaks for, what went in, and a resource for every file. */
import type { Jurisdiction } from '../domain/jurisdiction.ts';
import { later } from '../domain/partial-date.ts';
import type { Imports } from './check-imports.ts';
import { evidenceCode } from './package-files.ts';

type Resource = Readonly<Record<string, unknown>> & { readonly path: string };

/**
 * The descriptor with `imports` and the resources of the evidence files renewed, in order of their codes, and `asOf`
 * raised to the day of the record, never lowered: a curator may have brought the data further since. Everything else,
 * title and version among it, is a curator's and stays.
 */
export function describePackage(
  descriptor: unknown,
  imports: Imports,
  evidencePaths: readonly string[],
  jurisdictions: readonly Jurisdiction[],
): unknown {
  const {
    resources = [],
    imports: _,
    ...rest
  } = Object(descriptor) as {
    readonly asOf?: string;
    readonly resources?: readonly Resource[];
    readonly imports?: unknown;
  };
  const names = new Map(jurisdictions.map(({ code, name }) => [code, name]));
  const others = resources.filter((resource) => evidenceCode(resource.path) === null);
  const evidence = [...evidencePaths].sort().map((path) => {
    const code = evidenceCode(path) ?? '';
    return {
      name: `evidence-${code.toLowerCase()}`,
      path,
      title: `Evidence stored under ${names.get(code) ?? code}, with its sources and speakers`,
      ...{ format: 'json', mediatype: 'application/json', encoding: 'utf-8' },
    };
  });
  const asOf = later(rest.asOf ?? '', imports.compiledOn);
  return { ...rest, asOf, imports, resources: [...others, ...evidence] };
}
