import { expect, test } from 'vitest';
import { BODIES, type Body, type View, viewOf } from '../../src/diagrams';

/** The unfolded vehicle as documents print it. `npx vitest run tests/diagrams/printed.test.ts -u` writes them anew. */
test.each(BODIES)('the printed %s is the drawn one', async body => {
  await expect(printed(body)).toMatchFileSnapshot(`../../../backend/lotwalk/documents/drawings/${body}.json`);
});

function printed(body: Body): string {
  const view = viewOf(body, 'unfolded');
  const [, , width, height] = view.viewBox;
  const anchors = Object.fromEntries(view.areas.map(({ id, anchor }) => [id, shareOf(view, anchor)]));
  return `${JSON.stringify({ width, height, anchors, svg: svgOf(view) }, null, 1)}\n`;
}

function shareOf({ viewBox: [left, top, width, height] }: View, [x, y]: readonly [number, number]) {
  return [Number(((x - left) / width).toFixed(4)), Number(((y - top) / height).toFixed(4))];
}

function svgOf({ viewBox, areas, around }: View): string {
  const line = 'fill="none" stroke="#8a948e" stroke-width="1"';
  const parts = areas.map(
    ({ d, lines, isGlass }) =>
      `<path d="${d}" fill="${isGlass ? '#e8ecf0' : '#ffffff'}" stroke="#16201c" stroke-width="1.4"/>` +
      (lines ? `<path d="${lines}" ${line}/>` : ''),
  );
  const behind = around ? `<path d="${around}" ${line}/>` : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox.join(' ')}">${behind}${parts.join('')}</svg>`;
}
