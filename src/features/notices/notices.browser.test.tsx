/** Records that were set aside are listed: as many as anybody reads, with the number of the others, and always the newest. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { DataNotices } from './notices.tsx';

const FILE = 'evidence/gb.json';

/** The notices of a page that read one file and set these of its records aside. */
async function setUp(...records: readonly string[]) {
  const client = new QueryClient();
  const read = (names: readonly string[]) =>
    client.setQueryData([FILE], {
      setAside: names.map((record) => ({ file: FILE, record, field: 'date', reason: 'Not a date' })),
    });
  read(records);
  const screen = await render(
    <QueryClientProvider client={client}>
      <DataNotices />
    </QueryClientProvider>,
  );
  return { screen, read };
}

test('of more than two hundred records the first are listed, and how many more there are is told', async () => {
  const { screen } = await setUp(...Array.from({ length: 1201 }, (_, i) => `record-${i}`));
  await expect.element(screen.getByText('1,201 records could not be read')).toBeVisible();
  expect(screen.container.querySelectorAll('li[data-file]')).toHaveLength(200);
  await expect.element(screen.getByText('And 1,001 more.')).toBeInTheDocument();
});

test('as many other records, when the file is read again, take the place of those before', async () => {
  const { screen, read } = await setUp('gb-1', 'gb-2');
  read(['gb-1', 'gb-3']);
  await expect.element(screen.getByText('gb-3')).toBeInTheDocument();
  await expect.element(screen.getByText('gb-2')).not.toBeInTheDocument();
});
