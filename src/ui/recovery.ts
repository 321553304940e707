/** What a panel that waits or failed may ask of the page around it; provided once by the app. */
import { createContext } from 'react';
import type { FaultFacts } from './fault-report.ts';

/**
 * Why a part of the app did not come: `looking` while that is found out, `unreachable` without a network, `refused`
 * where the host has it and did not give it, `replaced` where the host has another version of the app by now.
 */
export type PartTrouble = 'looking' | 'unreachable' | 'refused' | 'replaced';

export interface Recovery {
  /** Asks again for files of the data that do not answer; gives how many there were. */
  restart(): number;
  /** Reloads the page at its address; gives false, and changes nothing, where it could not be had again. */
  reload(): Promise<boolean>;
  /** What is known about parts of the app that failed to load, as a store. */
  getTrouble(): PartTrouble;
  subscribe(listener: () => void): () => void;
  /** What a report of a fault may say about the page. */
  facts(): FaultFacts;
}

export const RecoveryContext = createContext<Recovery | null>(null);
