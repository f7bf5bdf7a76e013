/** The cabin from above, front up, with the headliner folded out beside it: one drawing for every body. */

import type { Paths } from './blueprint';
import { circle, rectangle } from './path';

export const inside: { areas: Paths; lines: Paths } = {
  areas: {
    dash: 'M20 30 Q120 4 220 30 L232 78 Q120 56 8 78 Z',
    carpet: 'M8 86 Q120 64 232 86 L238 330 L2 330 Z',
    seats: [
      rectangle(24, 132, 82, 84, 14),
      rectangle(134, 132, 82, 84, 14),
      rectangle(22, 240, 196, 76, 14),
    ].join(' '),
    cargo: 'M2 338 L238 338 L230 424 Q120 440 10 424 Z',
    headliner: 'M272 64 Q332 52 392 64 L398 330 Q332 342 266 330 Z',
  },
  lines: {
    dash: `${circle(66, 58, 24)} ${circle(66, 58, 8)} ${rectangle(100, 30, 40, 22, 4)} M160 40 L206 48`,
    seats: [
      rectangle(34, 196, 62, 16, 7),
      rectangle(144, 196, 62, 16, 7),
      rectangle(34, 298, 50, 14, 6),
      rectangle(95, 298, 50, 14, 6),
      rectangle(156, 298, 50, 14, 6),
    ].join(' '),
    carpet: `${rectangle(32, 92, 62, 34, 6)} ${rectangle(146, 92, 62, 34, 6)} M120 84 L120 230`,
    cargo: 'M24 352 L216 352 M22 372 L218 372 M20 392 L220 392 M18 412 L222 412',
    headliner: `${rectangle(318, 74, 28, 20, 5)} ${rectangle(318, 210, 28, 20, 5)} M286 84 L308 88 M356 88 L378 84`,
  },
};
