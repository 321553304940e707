/** The worker that searches: it fetches the index by itself and answers messages, the newest search only. */
import { fetchLoader } from './loader.ts';
import { createSearchEngine, type SearchEngine } from './search-engine.ts';
import { type FromWorker, sentFailure, type ToWorker } from './search-messages.ts';

let engine: SearchEngine | undefined;
let current: { readonly n: number; readonly controller: AbortController } | undefined;

const send = (message: FromWorker) => {
  self.postMessage(message);
};

async function answer(message: ToWorker): Promise<void> {
  if (message.do === 'start') {
    const loader = fetchLoader(message.dataBase, '');
    engine = createSearchEngine((path) => loader.data(path));
    return;
  }
  if (message.do === 'end') {
    if (current?.n === message.n) current.controller.abort();
    return;
  }
  const { n } = message;
  try {
    if (!engine) throw new Error('the worker was not told where the data is');
    if (message.do === 'ids') {
      send({ n, ids: await engine.ids(message.numbers, message.mark) });
      return;
    }
    current?.controller.abort();
    const controller = new AbortController();
    current = { n, controller };
    await engine.search(message.request, (found) => send({ n, found }), controller.signal);
  } catch (error) {
    send({ n, failure: sentFailure(error) });
  }
}

self.addEventListener('message', (event: MessageEvent<ToWorker>) => void answer(event.data));
