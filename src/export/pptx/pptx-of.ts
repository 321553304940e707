/** A real PowerPoint file of views: native shapes, text, tables and charts, with notes; needs no page and no network. */
import type { Place } from '../../drawing/places.ts';
import { cleanLine } from './clean-text.ts';
import type { Extent } from './dossier-plan.ts';
import { correctPackage } from './package.ts';
import { planSlides } from './plan-slides.ts';
import { renderSlides } from './render.ts';
import type { SlideSource } from './slide-source.ts';

const OWNER = 'Stance Atlas';

/** What writes the file: asked for when it is needed, or ahead of that. */
export const loadMaker = () => import('pptxgenjs');

/** The bytes of the file. `places` are the shapes of the map, as drawn on the page. */
export async function pptxOf(
  slides: readonly SlideSource[],
  places: readonly Place[],
  options: { readonly title: string; readonly extent?: Extent },
): Promise<Uint8Array> {
  const { default: Pptx } = await loadMaker();
  const pptx = new Pptx();
  pptx.title = cleanLine(options.title);
  pptx.subject = 'Where governments stand on Huawei in 5G networks';
  pptx.author = OWNER;
  pptx.company = OWNER;
  const labels = renderSlides(pptx, planSlides(slides, places, options.extent));
  const written = await pptx.write({ outputType: 'uint8array', compression: false });
  if (!(written instanceof Uint8Array)) throw new TypeError('The library wrote no bytes');
  return correctPackage(written, labels);
}
