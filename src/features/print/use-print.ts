/** Prepares the page for printing: what is shown in part becomes whole, at the width of the paper, and folds open. */
import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import { setPrinting } from '../../ui/printing.ts';
import { openFolds } from './folds.ts';
import { isPrintKey } from './print-key.ts';

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

/** A print is on its way: a key that is held asks for no second one. */
let isUnderWay = false;

/** Prints once `load` has ended, however it did, and the drawings have taken the width of the paper. */
async function printAfter(load: () => Promise<void>): Promise<void> {
  if (isUnderWay) return;
  isUnderWay = true;
  await load().catch(() => undefined);
  prepare();
  setTimeout(() => {
    isUnderWay = false;
    window.print();
  }, SETTLE_MS);
}

/**
 * Follows the browser's printing. The usual key first waits for `load`, and for the drawings; printing from the browser's
 * menu cannot wait, and takes what is there. `isAsked`: the key was pressed before this was here.
 */
export function usePrint(load: () => Promise<void>, isAsked: boolean): void {
  useEffect(() => {
    if (isAsked) void printAfter(load);
  }, [load, isAsked]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isPrintKey(event) || event.defaultPrevented) return;
      event.preventDefault();
      if (!event.repeat) void printAfter(load);
    };
    window.addEventListener('keydown', onKey);
    window.addEventListener('beforeprint', prepareAtOnce);
    window.addEventListener('afterprint', restore);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('beforeprint', prepareAtOnce);
      window.removeEventListener('afterprint', restore);
    };
  }, [load]);
}
