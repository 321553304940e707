/** What is kept for offline use, and what "Save for offline" would add, in words. */
import { joinWords } from '../../domain/words.ts';
import { isData, isScript } from './extras.ts';
import type { Kept, SavingFault } from './use-offline.ts';
import type { WorkerPhase } from './watch-worker.ts';

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
const sizeOf = (files: readonly { readonly bytes: number }[]) => files.reduce((sum, f) => sum + f.bytes, 0);

/** One sentence about what is kept. */
export function keptInWords(phase: WorkerPhase, kept: Kept | null): string {
  if (phase === 'blocked')
    return 'This browser keeps no files for this page, so it needs the network each time.';
  if (phase === 'starting' || !kept) return 'The app is being kept for offline use …';
  const { missing } = kept;
  const size = `${megabytes(kept.bytes)} are kept on this device`;
  if (missing.length === 0) return `Works offline, PowerPoint included. Complete: ${size}.`;
  const office = missing.some(isScript) ? ['PowerPoint'] : [];
  if (missing.some(isData))
    return `Works offline: the map, the table, the timeline and every decision, and the evidence that was read here. ${size}. ${joinWords(['The rest of the evidence', 'the search', ...office])} still need the network.`;
  if (office.length > 0)
    return `Works offline: every view, all data and evidence. ${size}. PowerPoint still needs the network.`;
  return `Works offline, PowerPoint included. ${size}. Only the papers about the app’s parts still need the network.`;
}

/** What saving adds, and how large that is. */
export function addedInWords({ missing }: Kept): string {
  const added = [
    ...(missing.some(isData) ? ['all evidence', 'the search'] : []),
    ...(missing.some(isScript) ? ['the export libraries'] : []),
  ];
  return `Adds ${joinWords(added.length > 0 ? added : ['the licences and the bill of materials'])}, ${megabytes(sizeOf(missing))}.`;
}

/** Why not everything was saved, what is kept, and what to do. */
export function failedInWords(why: SavingFault, { missing }: Kept): string {
  if (why === 'unreached') return 'What had arrived is kept. Check the connection, then try again.';
  return `This device, or this browser, has no more room for this page: ${megabytes(sizeOf(missing))} are still to be saved. What had arrived is kept, and what worked offline still does. Delete files, or the data of other sites in this browser, then try again.`;
}
