/** What scripts hold is told from the rest of a heap by the kinds that the browser gives its nodes. */
import { expect, test } from 'vitest';
import { bytesOfValues } from './measure-heap.ts';

test('objects and strings count, compiled code and what the browser keeps do not', () => {
  const types = ['hidden', 'array', 'string', 'object', 'code', 'closure', 'native', 'object shape'];
  const node = (type: string, size: number) => [types.indexOf(type), 0, size];
  const nodes = [
    ...[node('object', 40), node('code', 1000), node('string', 2), node('native', 500)],
    ...[node('closure', 300), node('array', 8), node('object shape', 70), node('hidden', 90)],
  ].flat();
  const meta = { node_fields: ['type', 'name', 'self_size'], node_types: [types, 'string', 'number'] };
  expect(bytesOfValues({ snapshot: { meta }, nodes })).toBe(350);
});
