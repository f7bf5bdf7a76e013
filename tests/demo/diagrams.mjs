// Asks the tablet's own drawings. `spots` says where a mark lies well inside each area of each body: what
// backend/lotwalk/demo/data/spots.json keeps. `under` names the area under each point of standard input.
import { registerHooks } from 'node:module';
import { text } from 'node:stream/consumers';

registerHooks({
  resolve: (specifier, context, next) =>
    next(/^\.\/\w+$/.test(specifier) ? `${specifier}.ts` : specifier, context),
});
const drawings = new URL('../../pwa/src/diagrams/index.ts', import.meta.url);
const { areasOf, BODIES, viewOf, tapped } = await import(drawings.href);

const GRID = 100;
const STEP = 0.002;
const WIDEST = 0.06;
const share = value => Math.round(value * 10_000) / 10_000;
const around = Array.from({ length: 12 }, (_, i) => (Math.PI * i) / 6);

function holds(view, area, x, y, radius) {
  return around.every(
    angle => tapped(view, x + radius * Math.cos(angle), y + radius * Math.sin(angle))?.area === area,
  );
}

/** How far from the point, in shares of the view, a finger still hits the area. */
function reach(view, area, x, y) {
  let radius = 0;
  while (radius < WIDEST && holds(view, area, x, y, radius + STEP)) radius += STEP;
  return radius;
}

/** area → [view, x, y, radius]: the widest circle of a coarse grid's points. */
function spotsOn(view, wanted) {
  const best = new Map();
  for (let i = 0; i < GRID * GRID; i += 1) {
    const [x, y] = [((i % GRID) + 0.5) / GRID, (Math.floor(i / GRID) + 0.5) / GRID];
    const area = tapped(view, x, y)?.area;
    if (!wanted.has(area) || !holds(view, area, x, y, (best.get(area)?.[3] ?? 0) + STEP)) continue;
    best.set(area, [view.name, share(x), share(y), share(reach(view, area, x, y))]);
  }
  return best;
}

function spots(body) {
  const wanted = new Set(areasOf(body));
  const [outside, inside] = ['unfolded', 'inside'].map(name => spotsOn(viewOf(body, name), wanted));
  const found = areasOf(body).map(area => [area, outside.get(area) ?? inside.get(area) ?? null]);
  return Object.fromEntries(found);
}

async function under() {
  const points = JSON.parse(await text(process.stdin));
  return points.map(({ body, view, x, y }) => tapped(viewOf(body, view), x, y)?.area ?? null);
}

const answer =
  process.argv[2] === 'spots' ? Object.fromEntries(BODIES.map(body => [body, spots(body)])) : await under();
process.stdout.write(JSON.stringify(answer));
