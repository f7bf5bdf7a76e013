/** A mid-size saloon, about 4.88 m. */

import { alongArch, BEFORE, BEHIND, type Blueprint, onArch, type Wheel } from './blueprint';
import { rectangle } from './path';

const front: Wheel = { x: 96, y: 112, r: 33, arch: 38, spokes: 5 };
const rear: Wheel = { x: 378, y: 112, r: 33, arch: 38, spokes: 5 };

export const car: Blueprint = {
  side: {
    areas: {
      hood: 'M16 71 Q66 52 142 48 L150 55 Q100 57 62 66 Q34 70 12 77 Z',
      windshield: 'M142 48 Q176 20 206 9 L212 14 Q180 27 150 55 Z',
      roof: 'M206 9 Q258 0 322 8 L318 14 Q262 6 212 14 Z',
      rear_glass: 'M322 8 Q368 20 412 45 L398 48 Q356 24 318 14 Z',
      decklid: 'M412 45 Q448 44 480 50 L482 58 Q444 53 398 54 L398 48 Z',
      front_bumper: `M7 88 Q30 88 52 83 L${onArch(front, 83, BEFORE)} ${alongArch(front, 127, BEFORE, true)} L18 127 Q9 126 7 118 Q3 102 7 88 Z`,
      fender: `M62 66 Q100 57 150 55 L156 68 L155 127 L${onArch(front, 127, BEHIND)} ${alongArch(front, 83, BEFORE, true)} L52 83 Z`,
      front_door: 'M150 55 Q180 27 212 14 Q236 8 261 9 L262 119 L156 119 L156 68 Z',
      rear_door: `M261 9 Q292 8 318 14 Q342 27 356 42 L357 60 Q350 70 346 84 L${onArch(rear, 92, BEFORE)} ${alongArch(rear, 119, BEFORE, true)} L262 119 Z`,
      quarter_panel: `M318 14 Q356 24 398 48 L398 54 Q430 52 458 56 L452 76 L446 84 L${onArch(rear, 84, BEHIND)} ${alongArch(rear, 92, BEFORE, true)} L346 84 Q350 70 357 60 L356 42 Q342 27 318 14 Z`,
      rear_bumper: `M446 84 L452 76 L484 79 Q488 94 485 112 Q483 124 472 125 L${onArch(rear, 126, BEHIND)} ${alongArch(rear, 84, BEHIND, true)} Z`,
      rocker: `M156 119 L${onArch(rear, 119, BEFORE)} ${alongArch(rear, 130, BEFORE, true)} L${onArch(front, 130, BEHIND)} L155 127 Z`,
      headlamp: 'M12 77 Q34 70 62 66 L53 81 Q30 87 8 87 Q8 81 12 77 Z',
      tail_lamp: 'M458 56 Q470 56 482 58 L485 78 L452 76 Z',
      glass:
        'M163 55 Q190 30 214 20 Q234 15 252 15 L253 52 Z M260 15 Q290 14 313 20 Q332 31 343 44 Q346 49 340 50 L261 52 Z',
      mirror: 'M160 60 L161 51 Q163 45 172 45 L180 46 Q186 48 185 55 Q184 62 176 62 Z',
    },
    lines: {
      front_door: 'M232 66 L250 66 Q252 68 250 70 L232 70 Q230 68 232 66 Z M156 92 Q210 96 262 95',
      rear_door: 'M322 65 L340 65 Q342 67 340 69 L322 69 Q320 67 322 65 Z M262 95 Q306 94 343 90',
      front_bumper: 'M20 108 L44 108 L50 116',
      headlamp: 'M18 81 Q34 78 50 73',
    },
    wheels: { front_wheel: front, rear_wheel: rear },
  },
  front: {
    middle: {
      roof: 'M-56 11 Q-30 2 0 2 Q30 2 56 11 L59 16 Q30 7 0 7 Q-30 7 -59 16 Z',
      windshield: 'M-59 16 Q-30 7 0 7 Q30 7 59 16 L76 50 Q40 43 0 43 Q-40 43 -76 50 Z',
      hood: 'M-76 50 Q-40 43 0 43 Q40 43 76 50 Q82 56 84 64 Q64 68 50 76 Q26 81 0 81 Q-26 81 -50 76 Q-64 68 -84 64 Q-82 56 -76 50 Z',
      front_bumper:
        'M-90 78 Q-76 84 -58 86 Q-30 91 0 91 Q30 91 58 86 Q76 84 90 78 Q93 98 90 118 Q88 128 78 129 L-78 129 Q-88 128 -90 118 Q-93 98 -90 78 Z',
      grille:
        'M-50 76 Q-26 81 0 81 Q26 81 50 76 L57 86 Q30 91 0 91 Q-30 91 -57 86 Z M-52 101 Q0 105 52 101 L44 119 Q0 122 -44 119 Z',
    },
    paired: {
      front_wheel: 'M64 127 L88 126 L88 139 Q88 145 82 145 L70 145 Q64 145 64 139 Z',
      fender: 'M76 50 Q86 53 89 64 L90 78 Q87 72 84 64 Q82 56 76 50 Z',
      headlamp: 'M50 76 Q64 68 84 64 Q87 70 90 78 Q76 84 57 86 Z',
      mirror: 'M79 50 L80 44 Q90 39 101 42 Q105 46 102 53 Q94 58 80 55 Z',
    },
    lines: {
      grille:
        'M-14 84 L14 84 Q16 86 14 88 L-14 88 Q-16 86 -14 84 Z M-47 107 Q0 111 47 107 M-45 113 Q0 117 45 113',
    },
    pairedLines: {
      hood: 'M34 44 L42 72',
      front_bumper: 'M64 98 Q78 98 84 106 L82 114 L66 116',
      headlamp: 'M60 82 Q74 80 86 73',
    },
    around: 'M62 18 Q72 30 79 48 M-62 18 Q-72 30 -79 48',
  },
  rear: {
    middle: {
      roof: 'M-54 10 Q-28 2 0 2 Q28 2 54 10 L58 16 Q28 8 0 8 Q-28 8 -58 16 Z',
      rear_glass: 'M-58 16 Q-28 8 0 8 Q28 8 58 16 L72 47 Q40 43 0 43 Q-40 43 -72 47 Z',
      decklid:
        'M-72 47 Q-40 43 0 43 Q40 43 72 47 Q76 52 76 58 L56 60 L54 76 L48 90 Q24 93 0 93 Q-24 93 -48 90 L-54 76 L-56 60 L-76 58 Q-76 52 -72 47 Z',
      rear_bumper:
        'M-90 78 L-54 76 L-48 90 Q-24 93 0 93 Q24 93 48 90 L54 76 L90 78 Q93 98 90 116 Q87 128 76 129 L-76 129 Q-87 128 -90 116 Q-93 98 -90 78 Z',
    },
    paired: {
      rear_wheel: 'M64 127 L88 126 L88 139 Q88 145 82 145 L70 145 Q64 145 64 139 Z',
      quarter_panel: 'M58 16 L72 47 Q76 52 76 58 L88 62 Q86 53 79 48 Q72 30 62 18 Z',
      tail_lamp: 'M56 60 L76 58 L88 62 Q90 70 90 78 L54 76 Z',
      mirror: 'M80 49 L81 43 Q90 39 99 41 Q103 45 100 52 Q93 56 81 54 Z',
    },
    lines: { decklid: `${rectangle(-26, 64, 52, 20, 2)} M-18 60 L18 60`, rear_bumper: 'M-50 110 L50 110' },
    pairedLines: { tail_lamp: 'M60 68 L86 70', rear_bumper: rectangle(46, 117, 24, 7, 3) },
  },
  top: {
    middle: {
      front_bumper:
        'M-84 34 Q-80 12 -48 5 Q-24 2 0 2 Q24 2 48 5 Q80 12 84 34 Q78 26 60 20 Q30 13 0 13 Q-30 13 -60 20 Q-78 26 -84 34 Z',
      grille: 'M-46 11 Q-24 7 0 7 Q24 7 46 11 L44 17 Q24 13 0 13 Q-24 13 -44 17 Z',
      hood: 'M-60 20 Q-30 13 0 13 Q30 13 60 20 Q70 34 72 60 L76 140 Q40 126 0 126 Q-40 126 -76 140 L-72 60 Q-70 34 -60 20 Z',
      windshield:
        'M-76 144 Q-40 130 0 130 Q40 130 76 144 Q68 176 60 206 Q30 200 0 200 Q-30 200 -60 206 Q-68 176 -76 144 Z',
      roof: 'M-60 206 Q-30 200 0 200 Q30 200 60 206 L60 318 Q30 324 0 324 Q-30 324 -60 318 Z',
      rear_glass:
        'M-60 318 Q-30 324 0 324 Q30 324 60 318 Q64 358 70 396 Q36 410 0 410 Q-36 410 -70 396 Q-64 358 -60 318 Z',
      decklid:
        'M-70 400 Q-36 414 0 414 Q36 414 70 400 L70 460 Q58 474 44 477 Q22 480 0 480 Q-22 480 -44 477 Q-58 474 -70 460 Z',
      rear_bumper:
        'M-84 456 Q-80 466 -70 468 Q-58 474 -44 477 Q-22 480 0 480 Q22 480 44 477 Q58 474 70 468 Q80 466 84 456 Q80 482 48 485 Q24 487 0 487 Q-24 487 -48 485 Q-80 482 -84 456 Z',
    },
    paired: {
      fender: 'M84 34 Q90 60 90 100 L89 150 L78 150 L76 140 L72 60 Q70 34 70 28 Q78 26 84 34 Z',
      front_door: 'M78 150 L89 150 L90 262 L78 262 Z',
      rear_door: 'M78 262 L90 262 L90 352 L80 350 Z',
      quarter_panel: 'M80 350 L90 352 Q91 410 84 456 Q80 464 70 464 L70 400 Q66 366 60 318 L66 316 Z',
      glass: 'M76 144 L78 150 L78 262 L80 350 L66 316 L60 318 L60 206 Q68 176 76 144 Z',
      headlamp: 'M60 20 Q74 24 84 34 Q86 42 87 50 L80 52 Q72 38 60 20 Z',
      tail_lamp: 'M84 456 Q80 466 66 468 L68 458 Q78 454 86 440 Z',
      mirror: 'M88 160 L90 152 L102 150 Q108 152 107 162 L104 170 L92 168 Z',
    },
    lines: { roof: 'M-40 222 Q0 216 40 222 L40 262 Q0 258 -40 262 Z' },
    pairedLines: { hood: 'M40 24 L44 120', windshield: 'M4 137 L56 150' },
  },
  unfolded: {
    front: ['front_bumper', 'grille', 'headlamp'],
    rear: ['rear_bumper', 'tail_lamp'],
    top: ['hood', 'windshield', 'roof', 'rear_glass', 'decklid'],
    broader: 1.2,
  },
};
