/** Apache ECharts as its handbook advises: modules of its own choice, a registered map, no animation, merged options. */
import { MapChart } from 'echarts/charts';
import { init, registerMap, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { bindSlider, loadWorld, mapBox, stanceOn, tellDrawn } from '../shared/world.ts';
import '../shared/page.css';

use([MapChart, CanvasRenderer]);

const world = await loadWorld();
const styles = world.colours.map((areaColor) => ({ areaColor }));

/** Every place with its colour, which ECharts itself compares with what is shown. */
const dataOn = (day: number) =>
  world.codes.map((name, place) => {
    const stance = stanceOn(world, day, place);
    return { name, value: stance, itemStyle: styles[stance] ?? {} };
  });

registerMap('world', {
  geoJSON: {
    type: 'FeatureCollection',
    features: world.land.map((shape) => ({ ...shape, properties: { name: String(shape.id) } })),
  },
} as Parameters<typeof registerMap>[1]);

const chart = init(mapBox());
chart.setOption({
  animation: false,
  series: {
    id: 'world',
    type: 'map',
    map: 'world',
    // The shapes are projected; without this, ECharts would take them for degrees and turn them over.
    projection: { project: (point: number[]) => point, unproject: (point: number[]) => point },
    top: 0,
    bottom: 0,
    left: 'center',
    itemStyle: { borderColor: '#000', borderWidth: 0.6, borderJoin: 'round' },
    data: dataOn(world.first),
  },
});

bindSlider(world, (day) => chart.setOption({ series: { id: 'world', data: dataOn(day) } }));
tellDrawn();
