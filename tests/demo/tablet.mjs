// Asks the tablet's own code, which draws the vehicles and computes what a signature stands under.
// `spots` says where a mark lies well inside each area of each body: backend/lotwalk/demo/data/spots.json.
// `under` names the area under each {body, view, x, y} of standard input; `snapshots` writes out what was signed.
import { registerHooks } from 'node:module';
import { text } from 'node:stream/consumers';

registerHooks({
  resolve: (specifier, context, next) =>
    next(/^\.{1,2}\/[\w/]+$/.test(specifier) ? `${specifier}.ts` : specifier, context),
});
const source = path => new URL(`../../pwa/src/${path}`, import.meta.url).href;
const { areasOf, BODIES, viewOf, tapped } = await import(source('diagrams/index.ts'));
const { snapshotOf } = await import(source('walkaround/snapshot.ts'));

const GRID = 100;
const STEP = 0.002;
const WIDEST = 0.06;
const share = value => Math.round(value * 10_000) / 10_000;
const around = Array.from({ length: 12 }, (_, i) => (Math.PI * i) / 6);
const input = async () => JSON.parse(await text(process.stdin));

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

/** area → [view, x, y, radius]: the widest circle around a point of a coarse grid. */
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

function spotsOf(body) {
  const wanted = new Set(areasOf(body));
  const [outside, inside] = ['unfolded', 'inside'].map(name => spotsOn(viewOf(body, name), wanted));
  return Object.fromEntries(areasOf(body).map(area => [area, outside.get(area) ?? inside.get(area) ?? null]));
}

const ANSWERS = {
  spots: () => Object.fromEntries(BODIES.map(body => [body, spotsOf(body)])),
  areas: () => Object.fromEntries(BODIES.map(body => [body, areasOf(body)])),
  under: async () =>
    (await input()).map(({ body, view, x, y }) => tapped(viewOf(body, view), x, y)?.area ?? null),
  snapshots: async () => (await input()).map(({ order, condition, name }) => snapshotOf(order, condition, name)),
};

process.stdout.write(JSON.stringify(await ANSWERS[process.argv[2]]()));
