/** The floor: one SVG path a place by d3-geo and d3-selection, and a new fill where the stance is another. */
import { geoPath } from 'd3-geo';
import { select } from 'd3-selection';
import { frameOf } from '../../../../../src/drawing/frames.ts';
import {
  bindSlider,
  changedBetween,
  type Land,
  loadWorld,
  mapBox,
  stanceOn,
  tellDrawn,
} from '../shared/world.ts';
import '../shared/page.css';

const world = await loadWorld();
const fillOn = (day: number, place: number) => world.colours[stanceOn(world, day, place)] ?? '';

const box = mapBox();
const size = { width: box.clientWidth, height: box.clientHeight };
const { k, x, y } = frameOf('world', size);
const paths = select(box)
  .append('svg')
  .attr('width', size.width)
  .attr('height', size.height)
  .append('g')
  .attr('transform', `translate(${x} ${y}) scale(${k})`)
  .attr('stroke', '#000')
  .attr('stroke-width', 0.6)
  .attr('stroke-linejoin', 'round')
  .selectAll<SVGPathElement, Land>('path')
  .data(world.land)
  .join('path')
  .attr('vector-effect', 'non-scaling-stroke')
  .attr('d', geoPath())
  .attr('fill', (_, place) => fillOn(world.first, place));
const nodes = paths.nodes();

bindSlider(world, (day, before) => {
  for (const place of changedBetween(world, before, day))
    nodes[place]?.setAttribute('fill', fillOn(day, place));
});
tellDrawn();
