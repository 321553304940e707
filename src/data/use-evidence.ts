/** Hooks over what is asked for when it is opened: decisions, sources, a jurisdiction's pieces and single ones. */
import { useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { Piece } from '../domain/dossier.ts';
import { fileCodeOf } from '../domain/evidence.ts';
import type { Code } from '../domain/jurisdiction.ts';
import { decisionsQuery, evidenceQuery, sourcesQuery } from './evidence-queries.ts';
import { filesElsewhere, type Gathered, gather } from './gathered-evidence.ts';
import { type EvidenceRead, evidencePath } from './read-evidence.ts';
import { useLoader } from './use-data.ts';

/** The decisions in full. */
export function useDecisionsQuery() {
  return useQuery(decisionsQuery(useLoader()));
}

/** Every source. */
export function useSourcesQuery() {
  return useQuery(sourcesQuery(useLoader()));
}

export interface FilesResult {
  /** The files that did arrive. */
  readonly reads: readonly EvidenceRead[];
  readonly isPending: boolean;
  /** The first failure; the others did arrive. */
  readonly error: Error | null;
  /** How many files failed. */
  readonly failed: number;
  retry(): void;
}

/** Several evidence files at once; a failing file leaves the others usable. */
export function useEvidenceFiles(codes: readonly Code[]): FilesResult {
  const loader = useLoader();
  return useQueries({
    queries: codes.map((code) => evidenceQuery(loader, code)),
    combine: useCallback(
      (
        results: ReturnType<
          typeof useQuery<Awaited<ReturnType<NonNullable<ReturnType<typeof evidenceQuery>['queryFn']>>>>
        >[],
      ) => {
        const failures = results.filter((r) => r.isError);
        return {
          reads: results.flatMap((r) => r.data ?? []),
          isPending: results.some((r) => r.isPending),
          error: failures[0]?.error ?? null,
          failed: failures.length,
          retry: () => {
            for (const failure of failures) void failure.refetch();
          },
        };
      },
      [],
    ),
  });
}

export type PieceState =
  | { readonly is: 'here'; readonly piece: Piece }
  | { readonly is: 'pending' }
  /** Its file is here without it: it was set aside, or the search index is of another version. */
  | { readonly is: 'missing'; readonly path: string }
  | { readonly is: 'failed'; readonly error: Error; retry(): void };

const byId = new WeakMap<EvidenceRead, ReadonlyMap<string, Piece>>();

function pieceIn(file: EvidenceRead, id: string): Piece | undefined {
  const pieces = byId.get(file) ?? new Map(file.pieces.map((p) => [p.evidence.id, p]));
  byId.set(file, pieces);
  return pieces.get(id);
}

/** One piece by its id, from the file that the id names; a file that is not here is asked for once it is due. */
export function usePiece(id: string, isDue: boolean): PieceState {
  const code = fileCodeOf(id) ?? '';
  const query = evidenceQuery(useLoader(), code);
  const { data, error, refetch } = useQuery({ ...query, enabled: isDue });
  if (error) return { is: 'failed', error, retry: () => void refetch() };
  if (!data) return { is: 'pending' };
  const piece = pieceIn(data, id);
  return piece ? { is: 'here', piece } : { is: 'missing', path: evidencePath(code) };
}

export interface PiecesResult extends Omit<FilesResult, 'reads'>, Gathered {
  /** Files that hold pieces by what another one says, and that the package does not have: nobody asks for them. */
  readonly absent: readonly string[];
}

/** Every piece about a jurisdiction: those in its own file, and those that others of the package's `files` store. */
export function usePiecesAbout(code: Code, files: readonly Code[]): PiecesResult {
  const loader = useLoader();
  const hasFile = files.includes(code);
  const own = useQuery({ ...evidenceQuery(loader, code), enabled: hasFile });
  const elsewhere = own.data?.elsewhere;
  const others = useMemo(() => filesElsewhere(code, elsewhere ?? [], files), [code, elsewhere, files]);
  const rest = useEvidenceFiles(others.codes);
  return useMemo(
    () => ({
      ...gather(code, own.data, rest.reads),
      isPending: (hasFile && own.isPending) || rest.isPending,
      error: own.error ?? rest.error,
      failed: (own.isError ? 1 : 0) + rest.failed,
      absent: others.absent,
      retry: () => {
        if (own.isError) void own.refetch();
        rest.retry();
      },
    }),
    [own, rest, others, code, hasFile],
  );
}

/** Those files of evidence that are here; it loads none. */
function useReadsHere(codes: readonly Code[]): readonly EvidenceRead[] {
  const loader = useLoader();
  return useQueries({
    queries: codes.map((code) => ({ ...evidenceQuery(loader, code), enabled: false })),
    combine: useCallback(
      (results: readonly { readonly data?: EvidenceRead | undefined }[]) =>
        results.flatMap((r) => r.data ?? []),
      [],
    ),
  });
}

/** What the files about each of some jurisdictions give together, for those whose files are all here. It loads none. */
export function useGatheredHere(codes: readonly Code[], files: readonly Code[]): ReadonlyMap<Code, Gathered> {
  const own = useReadsHere(codes);
  const named = useMemo(
    () => [...new Set(own.flatMap((read) => filesElsewhere(read.code, read.elsewhere, files).codes))],
    [own, files],
  );
  const others = useReadsHere(named);
  return useMemo(() => {
    const whole = own.flatMap((read) => {
      const { codes } = filesElsewhere(read.code, read.elsewhere, files);
      const rest = others.filter(({ code }) => codes.includes(code));
      return rest.length < codes.length ? [] : [[read.code, gather(read.code, read, rest)] as const];
    });
    return new Map(whole);
  }, [own, others, files]);
}
