/**
 * Answers what was asked before as it was answered then, compressed once, as hosts do: without it the server compresses
 * each file for each load, beside the browser and on its processors, and the times are partly the server's.
 */
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Connect, Plugin } from 'vite';

interface Answer {
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

/** Gathers what is sent of a response, and hands it over once all of it was. */
function whenSent(response: ServerResponse, keep: (body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  const gather = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk as string));
  };
  const { write, end } = response;
  response.write = ((...args: Parameters<typeof write>) => {
    gather(args[0]);
    return write.apply(response, args);
  }) as typeof write;
  response.end = ((...args: Parameters<typeof end>) => {
    gather(args[0]);
    return end.apply(response, args);
  }) as typeof end;
  response.once('finish', () => keep(Buffer.concat(chunks)));
}

/** What keeps whole answers to plain requests by address; for one browser, which accepts the same encodings always. */
export function keepAnswers(): Connect.NextHandleFunction {
  const kept = new Map<string, Answer>();
  return (request, response, next) => {
    const address = request.url ?? '';
    if (request.method !== 'GET' || request.headers.range) return next();
    const known = kept.get(address);
    if (known) {
      response.writeHead(200, known.headers).end(known.body);
      return;
    }
    whenSent(response, (body) => {
      if (response.statusCode !== 200) return;
      kept.set(address, { headers: { ...response.getHeaders(), 'content-length': body.length }, body });
    });
    next();
  };
}

/** The same before all that Vite's preview server does. */
export function keptAnswers(): Plugin {
  return {
    name: 'kept-answers',
    configurePreviewServer: ({ middlewares }) => void middlewares.use(keepAnswers()),
  };
}
