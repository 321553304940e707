/** Links that leave the page: pinned to dates, at the public address. */
import type { Atlas } from '../domain/atlas.ts';
import { knownPlaces } from './atlas-view.ts';
import { serialise } from './codec.ts';
import { pinned } from './resolve-time.ts';
import { DEFAULT_VIEW, type ViewState } from './view-state.ts';

/** Where handed-out links point: the configured public address, else this page's own. */
export function publicBase(location: Pick<Location, 'origin' | 'pathname' | 'protocol' | 'href'>): string {
  const configured = import.meta.env.VITE_PUBLIC_URL;
  if (configured) return configured;
  if (location.protocol === 'file:') return location.href.replace(/[?#].*$/, '');
  return `${location.origin}${location.pathname}`;
}

/** Whether links made here work only on this device: no public address is set, and the page is local. */
export function isLocalOnly(location: Pick<Location, 'hostname' | 'protocol'>): boolean {
  if (import.meta.env.VITE_PUBLIC_URL) return false;
  return (
    location.protocol === 'file:' ||
    location.hostname === 'localhost' ||
    location.hostname.endsWith('.localhost') ||
    /^127\.|^\[?::1\]?$/.test(location.hostname)
  );
}

/** A view as it is handed out: alone, not in the talk it is shown in, its time as dates, and without what the data does not know. */
export function handedOut(view: ViewState, atlas: Atlas): ViewState {
  return pinned({ ...view, ...knownPlaces(view, atlas), present: false, deck: null, step: 1 }, atlas);
}

/** The link for a view as it is handed out. */
export function handedOutLink(view: ViewState, atlas: Atlas): string {
  return `${publicBase(window.location)}${serialise(handedOut(view, atlas))}`;
}

/** The permalink of one piece of evidence: nothing of the view but its date. */
export function quoteLink(id: string, view: ViewState, atlas: Atlas): string {
  return handedOutLink({ ...DEFAULT_VIEW, time: view.time, quote: id }, atlas);
}
