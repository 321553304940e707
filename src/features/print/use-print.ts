/** Prepares the page for printing: what is shown in part becomes whole, at the width of the paper, and folds open. */
import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import { useAddressStore } from '../../state/use-view.ts';
import { setPrinting } from '../../ui/printing.ts';
import { openFolds } from './folds.ts';
import { askToPrint, isPrintKey, type PrintAsked } from './print-key.ts';
import { LEFT_WORDS, WAITING_WORDS } from './print-words.ts';

/** Long enough for drawings to follow a new width. */
const SETTLE_MS = 150;

/** Width of a drawing on paper in CSS pixels: 186 mm, which fits A4 and Letter. */
const PAPER_WIDTH = 703;

let closeFolds: () => void = () => undefined;

/** Without time to follow the paper's width a chart keeps its size, and is scaled with its marks as one. */
function scaleCharts(): void {
  for (const chart of document.querySelectorAll<HTMLElement>('.chart')) {
    const height = chart.querySelector<HTMLElement>('.chart__areas')?.offsetHeight ?? 0;
    chart.style.setProperty('--chart-width', `${chart.offsetWidth}px`);
    chart.style.setProperty('--chart-height', `${height}px`);
    chart.style.setProperty('--chart-zoom', String(PAPER_WIDTH / chart.offsetWidth));
  }
}

function releaseCharts(): void {
  for (const chart of document.querySelectorAll<HTMLElement>('.chart'))
    for (const name of ['--chart-width', '--chart-height', '--chart-zoom']) chart.style.removeProperty(name);
}

function prepare(): void {
  document.documentElement.dataset.printing = '';
  flushSync(() => setPrinting(true));
  const close = openFolds(document);
  const before = closeFolds;
  closeFolds = () => {
    close();
    before();
  };
}

function prepareAtOnce(): void {
  if (document.documentElement.dataset.printing === undefined) scaleCharts();
  prepare();
}

function restore(): void {
  releaseCharts();
  closeFolds();
  closeFolds = () => undefined;
  setPrinting(false);
  delete document.documentElement.dataset.printing;
}

/** What is being answered: pressed again it asks for no second print, and pressed for another view it is that one's turn. */
let underWay: PrintAsked | null = null;

type Say = (words: string) => void;

const settled = () => new Promise((resolve) => setTimeout(resolve, SETTLE_MS));

/**
 * Prints once `load` has ended, however it did, or nobody waits any longer, and the drawings have taken the width of the
 * paper. A wait is said, and what was turned to meanwhile is not printed; `hasWaited`: the key was pressed a while ago.
 */
async function printAfter(
  load: () => Promise<void>,
  asked: PrintAsked,
  say: Say,
  hasWaited = false,
): Promise<void> {
  if (underWay?.isStillShown()) return;
  underWay = asked;
  let isWait = hasWaited;
  // What is here already is no wait.
  const waiting = setTimeout(() => {
    isWait = true;
    say(WAITING_WORDS);
  });
  if (asked.isStillShown()) await Promise.race([load().catch(() => undefined), asked.patience]);
  clearTimeout(waiting);
  // A date that moves by itself is printed where it is; what had to be waited for may not be what was asked for.
  const isLeft = () => isWait && !asked.isStillShown();
  if (underWay === asked && !isLeft()) {
    prepare();
    await settled();
  }
  if (underWay !== asked) return;
  underWay = null;
  say(isLeft() ? LEFT_WORDS : '');
  if (isLeft()) restore();
  else window.print();
}

/**
 * Follows the browser's printing. The usual key first waits for `load`, and for the drawings; printing from the browser's
 * menu cannot wait, and takes what is there. `early`: the key was pressed before this was here. `say` tells politely.
 */
export function usePrint(load: () => Promise<void>, early: PrintAsked | null, say: Say): void {
  const store = useAddressStore();
  useEffect(() => {
    if (early) void printAfter(load, early, say, true);
  }, [load, early, say]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isPrintKey(event) || event.defaultPrevented) return;
      event.preventDefault();
      if (!event.repeat) void printAfter(load, askToPrint(store), say);
    };
    window.addEventListener('keydown', onKey);
    window.addEventListener('beforeprint', prepareAtOnce);
    window.addEventListener('afterprint', restore);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('beforeprint', prepareAtOnce);
      window.removeEventListener('afterprint', restore);
    };
  }, [load, store, say]);
}
