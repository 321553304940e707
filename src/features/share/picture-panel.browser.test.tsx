/** The picture panel over the real package: what it offers, what it previews, and what it says. */
import { QueryClientProvider } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { fetchLoader } from '../../data/loader.ts';
import { atlasQuery } from '../../data/queries.ts';
import { createQueryClient } from '../../data/query-client.ts';
import { LoaderContext } from '../../data/use-data.ts';
import { collectFacts } from '../../export/facts.ts';
import { AtlasViewContext, atlasViewOf } from '../../state/atlas-view.ts';
import { parse } from '../../state/codec.ts';
import { PicturePanel } from './picture-panel.tsx';
import '../../ui/tokens.css';

// Megapixels take their time on a small machine.
vi.setConfig({ testTimeout: 60_000 });

async function open(search: string) {
  const client = createQueryClient();
  const loader = fetchLoader('/data/', '/geometry/');
  const { atlas } = await client.fetchQuery(atlasQuery(loader));
  const atlasView = atlasViewOf(atlas, parse(search).view);
  const facts = await collectFacts(atlasView, client, loader);
  const screen = await render(
    <QueryClientProvider client={client}>
      <LoaderContext.Provider value={loader}>
        <AtlasViewContext.Provider value={atlasView}>
          <PicturePanel facts={facts} />
        </AtlasViewContext.Provider>
      </LoaderContext.Provider>
    </QueryClientProvider>,
  );
  const preview = screen.getByRole('img', { name: facts.title });
  await expect.element(preview, { timeout: 10_000 }).toBeVisible();
  const shown = () => decodeURIComponent((preview.element() as HTMLImageElement).src);
  return { screen, shown };
}

/** The names of the files that the page hands to the browser, without the browser saving them. */
function spyOnDownloads() {
  const names: string[] = [];
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    names.push(this.download);
  });
  return { names, restore: () => click.mockRestore() };
}

test('offers map and timeline, starts with what is on the screen, and saves both kinds of file', async () => {
  const { screen, shown } = await open('?view=timeline&theme=light');
  const picture = screen.getByLabelText('Picture', { exact: true });
  await expect.element(picture).toHaveValue('timeline');
  expect(shown()).toContain('data-picture="timeline"');
  await expect.element(screen.getByRole('option', { name: 'Comparison' })).not.toBeInTheDocument();
  await userEvent.selectOptions(picture, 'map');
  await vi.waitFor(() => expect(shown()).toContain('data-picture="map"'));
  const downloads = spyOnDownloads();
  await userEvent.click(screen.getByRole('button', { name: 'Download SVG' }));
  await expect
    .element(screen.getByRole('status'))
    .toHaveTextContent('Downloaded stance-atlas-map-2020-02-12.svg');
  await userEvent.click(screen.getByRole('button', { name: 'Download PNG' }));
  await expect
    .element(screen.getByRole('status'), { timeout: 10_000 })
    .toHaveTextContent('Downloaded stance-atlas-map-2020-02-12.png');
  expect(downloads.names).toEqual(['stance-atlas-map-2020-02-12.svg', 'stance-atlas-map-2020-02-12.png']);
  downloads.restore();
});

test('starts with the comparison where two countries are open, and copies the image', async () => {
  const { screen, shown } = await open('?country=GB~DE&theme=dark');
  await expect.element(screen.getByLabelText('Picture', { exact: true })).toHaveValue('comparison');
  await expect.element(screen.getByLabelText('Colours')).toHaveValue('dark');
  await userEvent.selectOptions(screen.getByLabelText('Shape'), '1:1');
  await vi.waitFor(() => expect(shown()).toContain('width="1200" height="1200"'));
  const write = vi.spyOn(navigator.clipboard, 'write').mockResolvedValue();
  await userEvent.click(screen.getByRole('button', { name: 'Copy image' }));
  await expect.element(screen.getByRole('status')).toHaveTextContent('Image copied');
  const [item] = write.mock.calls[0]?.[0] ?? [];
  const blob = await item?.getType('image/png');
  const bitmap = blob && (await createImageBitmap(blob));
  expect([bitmap?.width, bitmap?.height]).toEqual([2400, 2400]);
  write.mockRejectedValue(new DOMException('no', 'NotAllowedError'));
  await userEvent.click(screen.getByRole('button', { name: 'Copy image' }));
  await expect
    .element(screen.getByRole('status'))
    .toHaveTextContent('The image was not copied. The browser refused it.');
  write.mockRestore();
});
