/** Kept answers are those of the server, byte for byte, and nothing but whole ones is kept. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { keepAnswers } from './kept-answers.ts';

const WORDS = 'words '.repeat(500);
const asked: string[] = [];
const keep = keepAnswers();

const server = createServer((request, response) =>
  keep(request as Parameters<typeof keep>[0], response, () => {
    asked.push(request.url ?? '');
    if (request.url === '/missing') return response.writeHead(404).end('nothing here');
    const body = gzipSync(WORDS);
    response.setHeader('content-encoding', 'gzip');
    response.setHeader('content-type', 'text/plain');
    response.write(body.subarray(0, 20));
    return response.end(body.subarray(20));
  }),
);
await new Promise<void>((resolve) => server.listen(0, resolve));
const { port } = server.address() as AddressInfo;
afterAll(() => server.close());

async function get(path: string) {
  const response = await fetch(`http://localhost:${port}${path}`);
  const { status, headers } = response;
  return { status, type: headers.get('content-type'), text: await response.text() };
}

test('the second answer is the first, without asking again', async () => {
  const first = await get('/a');
  expect(first).toEqual({ status: 200, type: 'text/plain', text: WORDS });
  expect(await get('/a')).toEqual(first);
  expect(asked.filter((path) => path === '/a')).toHaveLength(1);
});

test('what is missing is asked for each time', async () => {
  const first = await get('/missing');
  expect(first).toMatchObject({ status: 404, text: 'nothing here' });
  expect(await get('/missing')).toEqual(first);
  expect(asked.filter((path) => path === '/missing')).toHaveLength(2);
});
