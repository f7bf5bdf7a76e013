/** A full-size crew-cab pickup, about 5.9 m. */

import { alongArch, BEFORE, BEHIND, type Blueprint, onArch, type Wheel } from './blueprint';
import { rectangle } from './path';

const front: Wheel = { x: 102, y: 153, r: 41, arch: 47, spokes: 6 };
const rear: Wheel = { x: 470, y: 153, r: 41, arch: 47, spokes: 6 };
const overRear = `${alongArch(rear, 106, BEFORE, true)} ${alongArch(rear, 168, BEFORE, true)}`;

export const pickup: Blueprint = {
  side: {
    areas: {
      hood: 'M14 92 Q20 84 50 81 L150 74 L158 84 L66 93 L12 99 Z',
      windshield: 'M150 74 Q178 38 204 17 L212 23 Q186 43 158 84 Z',
      roof: 'M204 17 Q270 7 352 13 L354 21 Q270 15 212 23 Z',
      rear_glass: 'M352 13 L361 18 L374 84 L364 84 L354 21 Z',
      front_bumper: `M6 124 L57 120 L${onArch(front, 130, BEFORE)} ${alongArch(front, 172, BEFORE, true)} L20 172 Q7 170 5 156 Z`,
      fender: `M66 93 L158 84 L164 98 L163 172 L${onArch(front, 172, BEHIND)} ${alongArch(front, 130, BEFORE, true)} L57 120 Z`,
      front_door: 'M158 84 Q186 43 212 23 Q240 18 268 17 L270 164 L164 164 L164 98 Z',
      rear_door: 'M268 17 Q312 16 354 21 L364 84 L378 85 L378 164 L270 164 Z',
      bedside: `M384 87 L584 85 L584 91 L568 92 L568 130 L584 130 L584 144 L${onArch(rear, 144, BEHIND)} ${overRear} L384 168 Z`,
      decklid: rectangle(584, 86, 7, 56, 2),
      rear_bumper: 'M545 150 L594 148 Q600 158 595 170 L550 170 Z',
      rocker: 'M163 164 L378 164 L378 176 L162 176 L163 172 Z',
      headlamp: 'M12 99 L66 93 L57 120 L7 124 Q8 110 12 99 Z',
      tail_lamp: 'M568 92 L584 91 L584 130 L568 130 Z',
      glass: 'M176 84 Q198 49 218 32 Q240 26 259 25 L260 82 Z M270 25 Q310 24 344 29 L353 80 L271 82 Z',
      mirror: 'M168 94 L170 72 Q173 65 184 65 L194 66 Q201 69 199 84 Q198 94 188 94 Z',
    },
    lines: {
      headlamp: 'M40 96 L36 121 M14 112 L37 109',
      front_bumper: 'M8 146 L54 144 M22 158 L44 156',
      front_door: 'M236 96 L258 96 Q260 98 258 101 L236 101 Q234 98 236 96 Z M164 146 L270 146',
      rear_door: 'M342 95 L362 95 Q364 97 362 100 L342 100 Q340 97 342 95 Z M270 146 L378 146',
      bedside: 'M384 94 L566 92 M392 112 L414 112 L414 128 L392 128 Z',
      rear_bumper: 'M556 156 L594 155',
    },
    around: 'M176 182 L368 182',
    wheels: { front_wheel: front, rear_wheel: rear },
  },
  front: {
    middle: {
      roof: 'M-62 20 Q-34 10 0 10 Q34 10 62 20 L66 27 Q34 18 0 18 Q-34 18 -66 27 Z',
      windshield: 'M-66 27 Q-34 18 0 18 Q34 18 66 27 L80 74 Q42 67 0 67 Q-42 67 -80 74 Z',
      hood: 'M-80 74 Q-42 67 0 67 Q42 67 80 74 L90 92 L60 94 L56 97 L-56 97 L-60 94 L-90 92 Z',
      front_bumper:
        'M-100 120 Q-78 126 -54 128 L-53 132 Q-50 138 -44 138 L44 138 Q50 138 53 132 L54 128 Q78 126 100 120 L101 152 Q100 169 88 173 L-88 173 Q-100 169 -101 152 Z',
      grille: 'M-56 97 L56 97 L54 128 L53 132 Q50 138 44 138 L-44 138 Q-50 138 -53 132 L-54 128 Z',
    },
    paired: {
      front_wheel: rectangle(67, 160, 31, 34, 7),
      fender: 'M80 74 L92 77 L99 92 L100 102 L90 92 Z',
      headlamp: 'M56 97 L60 94 L90 92 L100 102 L100 120 Q78 126 54 128 Z',
      mirror: 'M84 82 L86 62 Q88 56 98 56 L112 57 Q118 60 117 80 Q116 89 106 89 L88 88 Z',
    },
    lines: {
      grille: `M-55 107 L55 107 M-54 118 L54 118 M-53 129 L53 129 ${rectangle(-15, 107, 30, 11, 3)}`,
      front_bumper: `${rectangle(-42, 146, 84, 16, 4)}`,
    },
    pairedLines: {
      hood: 'M40 69 L46 94 M18 70 L20 92',
      headlamp: 'M62 102 L92 100 L94 116 L60 120 Z',
      front_bumper: `${rectangle(60, 146, 22, 12, 4)} M50 173 L50 164 L58 164 L58 173`,
    },
    around: 'M70 30 Q80 50 86 62 M-70 30 Q-80 50 -86 62',
  },
  rear: {
    middle: {
      roof: 'M-60 20 Q-32 11 0 11 Q32 11 60 20 L64 27 Q32 19 0 19 Q-32 19 -64 27 Z',
      rear_glass: 'M-59 32 Q-30 25 0 25 Q30 25 59 32 L68 78 L-68 78 Z',
      decklid: 'M-82 87 L82 87 L82 142 L-82 142 Z',
      rear_bumper: 'M-99 148 L99 148 Q102 158 99 168 L58 172 L-58 172 L-99 168 Q-102 158 -99 148 Z',
    },
    paired: {
      rear_wheel: rectangle(67, 160, 31, 34, 7),
      bedside: 'M82 85 L96 85 Q100 87 100 92 L101 146 L82 146 Z',
      tail_lamp: 'M83 92 L99 92 L100 132 L83 132 Z',
      mirror: 'M88 82 L88 64 Q90 57 99 57 L111 58 Q117 61 116 80 L114 84 Z',
    },
    lines: {
      decklid: `${rectangle(-18, 94, 36, 10, 3)} M-74 118 L74 118 M-74 132 L74 132`,
      rear_glass: 'M-20 28 L-20 78 M20 28 L20 78',
      rear_bumper: rectangle(-25, 151, 50, 18, 2),
    },
    around: 'M64 27 L78 82 M-64 27 L-78 82',
    pairedLines: { tail_lamp: 'M83 105 L99 105 M83 118 L100 118', rear_bumper: 'M34 155 L90 154' },
  },
  top: {
    middle: {
      front_bumper:
        'M-94 36 Q-94 12 -60 5 Q-30 2 0 2 Q30 2 60 5 Q94 12 94 36 Q84 24 64 20 L-64 20 Q-84 24 -94 36 Z',
      grille: 'M-54 11 Q-28 8 0 8 Q28 8 54 11 L54 20 L-54 20 Z',
      hood: 'M-64 20 L64 20 Q78 34 80 60 L82 146 Q42 134 0 134 Q-42 134 -82 146 L-80 60 Q-78 34 -64 20 Z',
      windshield:
        'M-82 152 Q-42 138 0 138 Q42 138 82 152 Q74 182 66 206 Q34 198 0 198 Q-34 198 -66 206 Q-74 182 -82 152 Z',
      roof: 'M-66 206 Q-34 198 0 198 Q34 198 66 206 L66 350 Q34 354 0 354 Q-34 354 -66 350 Z',
      rear_glass: 'M-66 350 Q-34 354 0 354 Q34 354 66 350 L72 370 Q36 374 0 374 Q-36 374 -72 370 Z',
      bed: 'M-80 386 L80 386 L80 574 L-80 574 Z',
      decklid: 'M-82 574 L82 574 L82 588 L-82 588 Z',
      rear_bumper: 'M-98 584 L-82 588 L82 588 L98 584 Q99 596 92 598 L-92 598 Q-99 596 -98 584 Z',
    },
    paired: {
      fender: 'M94 36 Q100 60 100 100 L98 160 L84 160 L82 146 L80 60 Q78 34 72 22 Q86 26 94 36 Z',
      front_door: 'M84 160 L98 160 L98 270 L84 270 Z',
      rear_door: 'M84 270 L98 270 L98 378 L84 378 Z',
      bedside: 'M80 384 L98 384 Q101 470 98 584 L82 588 L80 574 Z',
      glass: 'M82 152 L84 160 L84 270 L84 372 L72 370 L66 350 L66 206 Q74 182 82 152 Z',
      headlamp: 'M64 20 Q84 24 94 36 Q97 44 97 54 L86 56 Q80 36 64 20 Z',
      tail_lamp: 'M84 566 L98 564 L98 582 L84 586 Z',
      mirror: 'M96 170 L98 158 L116 156 Q122 158 121 172 L118 182 L99 180 Z',
    },
    lines: {
      roof: 'M-38 222 Q0 216 38 222 L38 262 Q0 258 -38 262 Z',
      bed: 'M-54 386 L-54 574 M-27 386 L-27 574 M0 386 L0 574 M27 386 L27 574 M54 386 L54 574 M-80 446 Q-60 450 -60 470 Q-60 492 -80 496 M80 446 Q60 450 60 470 Q60 492 80 496',
    },
    pairedLines: { hood: 'M44 24 L48 130 M18 24 L20 130', windshield: 'M4 145 L62 159' },
  },
  unfolded: {
    front: ['front_bumper', 'grille', 'headlamp'],
    rear: ['decklid', 'rear_bumper', 'tail_lamp'],
    top: ['hood', 'windshield', 'roof', 'rear_glass', 'bed'],
    broader: 1.2,
  },
};
