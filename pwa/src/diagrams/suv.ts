/** A mid-size sport utility with three rows of glass, about 4.84 m. */

import { alongArch, BEFORE, BEHIND, type Blueprint, onArch, type Wheel } from './blueprint';
import { rectangle } from './path';

const front: Wheel = { x: 95, y: 139, r: 37, arch: 43, spokes: 6 };
const rear: Wheel = { x: 378, y: 139, r: 37, arch: 43, spokes: 6 };

export const suv: Blueprint = {
  side: {
    areas: {
      hood: 'M14 80 Q60 66 138 62 L147 70 Q100 72 58 79 Q32 82 10 90 Z',
      windshield: 'M138 62 Q168 30 196 14 L203 20 Q176 38 147 70 Z',
      roof: 'M196 14 Q250 4 330 5 Q400 6 442 13 L437 20 Q398 13 330 12 Q258 11 203 20 Z',
      rear_glass: 'M442 13 Q458 20 473 66 L463 68 Q451 34 437 20 Z',
      decklid: 'M463 68 L473 66 Q481 86 481 108 L475 108 L475 104 Q474 86 466 70 Z',
      front_bumper: `M5 106 Q26 106 48 97 L${onArch(front, 112, BEFORE)} ${alongArch(front, 160, BEFORE, true)} L20 160 Q9 158 7 148 Q3 122 5 106 Z`,
      fender: `M58 79 Q100 72 147 70 L152 84 L151 158 L${onArch(front, 158, BEHIND)} ${alongArch(front, 112, BEFORE, true)} L48 97 Z`,
      front_door: 'M147 70 Q176 38 203 20 Q228 14 256 13 L258 150 L152 150 L152 84 Z',
      rear_door: `M256 13 Q298 11 340 12 L356 72 Q354 92 ${onArch(rear, 110, BEFORE)} ${alongArch(rear, 150, BEFORE, true)} L258 150 Z`,
      quarter_panel: `M340 12 Q400 13 437 20 Q451 34 463 68 L446 74 Q452 88 456 104 L${onArch(rear, 112, BEHIND)} ${alongArch(rear, 110, BEFORE, true)} Q354 92 356 72 Z`,
      rear_bumper: `M${onArch(rear, 112, BEHIND)} L456 104 L481 106 Q485 130 482 146 Q480 158 467 160 L${onArch(rear, 160, BEHIND)} ${alongArch(rear, 112, BEHIND, true)} Z`,
      rocker: `M152 150 L${onArch(rear, 150, BEFORE)} ${alongArch(rear, 163, BEFORE, true)} L${onArch(front, 163, BEHIND)} L151 158 Z`,
      headlamp: 'M10 90 Q32 82 58 79 L48 97 Q28 105 6 105 Q6 96 10 90 Z',
      tail_lamp: 'M446 74 L466 70 Q474 86 475 105 L456 104 Q452 88 446 74 Z',
      glass:
        'M164 70 Q186 43 208 28 Q230 21 247 20 L248 68 Z M258 20 Q296 18 333 19 L345 66 L259 68 Z M347 19 Q396 20 426 27 Q438 40 446 62 L358 66 Z',
      mirror: 'M158 78 L160 64 Q162 58 172 58 L182 59 Q189 62 187 71 Q186 79 176 79 Z',
    },
    lines: {
      front_bumper: 'M12 128 L40 126 L52 138 M10 144 L54 144',
      headlamp: 'M16 96 Q34 92 48 86',
      front_door: 'M228 84 L248 84 Q250 86 248 88 L228 88 Q226 86 228 84 Z M152 134 L258 134',
      rear_door: 'M322 83 L342 83 Q344 85 342 87 L322 87 Q320 85 322 83 Z M258 134 L335 134',
      rear_bumper: 'M424 142 L481 142',
    },
    around: 'M214 12 L218 5 Q320 -4 424 6 L428 11',
    wheels: { front_wheel: front, rear_wheel: rear },
  },
  front: {
    middle: {
      roof: 'M-64 14 Q-36 5 0 5 Q36 5 64 14 L67 20 Q36 12 0 12 Q-36 12 -67 20 Z',
      windshield: 'M-67 20 Q-36 12 0 12 Q36 12 67 20 L80 64 Q42 57 0 57 Q-42 57 -80 64 Z',
      hood: 'M-80 64 Q-42 57 0 57 Q42 57 80 64 L87 78 Q70 80 52 88 Q26 90 0 90 Q-26 90 -52 88 Q-70 80 -87 78 Z',
      front_bumper:
        'M-95 95 Q-92 101 -88 102 L-51 102 L-48 110 Q-40 118 -30 119 L30 119 Q40 118 48 110 L51 102 L88 102 Q92 101 95 95 Q98 118 96 146 Q94 157 84 159 L-84 159 Q-94 157 -96 146 Q-98 118 -95 95 Z',
      grille:
        'M-52 88 Q-26 90 0 90 Q26 90 52 88 L51 102 L48 110 Q40 118 30 119 L-30 119 Q-40 118 -48 110 L-51 102 Z',
    },
    paired: {
      front_wheel: rectangle(67, 150, 27, 26, 6),
      fender: 'M80 64 Q92 66 94 80 L95 95 L87 78 Z',
      headlamp: 'M52 88 Q70 80 87 78 L95 95 Q92 101 88 102 L51 102 Z',
      mirror: 'M83 66 L84 55 Q96 49 110 53 Q114 60 111 68 Q100 74 84 72 Z',
    },
    lines: {
      grille: 'M-51 97 L51 97 M-50 105 L50 105 M-43 112 L43 112',
      front_bumper: 'M-50 130 L50 130 L42 148 L-42 148 Z M-46 139 L46 139',
    },
    pairedLines: {
      hood: 'M44 58 L50 86',
      headlamp: 'M58 92 L84 86 M84 86 L90 94',
      front_bumper: 'M62 122 L86 118 L83 138 L68 140 Z',
    },
    around: 'M71 22 Q80 38 84 54 M-71 22 Q-80 38 -84 54',
  },
  rear: {
    middle: {
      roof: 'M-62 12 Q-34 4 0 4 Q34 4 62 12 L66 19 Q34 11 0 11 Q-34 11 -66 19 Z',
      decklid:
        'M-66 19 Q-34 11 0 11 Q34 11 66 19 L80 66 L64 73 L66 104 L62 121 Q30 124 0 124 Q-30 124 -62 121 L-66 104 L-64 73 L-80 66 Z',
      rear_glass: 'M-60 25 Q-32 19 0 19 Q32 19 60 25 L69 59 Q36 65 0 65 Q-36 65 -69 59 Z',
      rear_bumper:
        'M-95 102 L-66 104 L-62 121 Q-30 124 0 124 Q30 124 62 121 L66 104 L95 102 Q98 124 96 146 Q94 157 82 159 L-82 159 Q-94 157 -96 146 Q-98 124 -95 102 Z',
    },
    paired: {
      rear_wheel: rectangle(67, 150, 27, 26, 6),
      quarter_panel: 'M66 19 L80 66 L92 74 Q93 64 88 58 L73 20 Z',
      tail_lamp: 'M64 73 L80 66 L92 74 L95 102 L66 104 Z',
      mirror: 'M89 64 L90 55 Q98 50 109 54 Q113 60 110 67 Q100 71 91 70 Z',
    },
    lines: {
      decklid: `${rectangle(-28, 86, 56, 20, 2)} M-24 81 L24 81`,
      rear_glass: 'M0 63 L-36 48 M-4 63 L4 63',
      rear_bumper: 'M-56 140 L56 140',
    },
    pairedLines: { tail_lamp: 'M68 82 L90 82 M67 94 L92 93', rear_bumper: rectangle(56, 146, 22, 6, 3) },
  },
  top: {
    middle: {
      front_bumper:
        'M-88 36 Q-84 12 -50 5 Q-26 2 0 2 Q26 2 50 5 Q84 12 88 36 Q80 28 62 22 Q30 15 0 15 Q-30 15 -62 22 Q-80 28 -88 36 Z',
      grille: 'M-48 11 Q-26 8 0 8 Q26 8 48 11 L46 18 Q24 15 0 15 Q-24 15 -46 18 Z',
      hood: 'M-62 22 Q-30 15 0 15 Q30 15 62 22 Q74 34 76 58 L80 138 Q42 124 0 124 Q-42 124 -80 138 L-76 58 Q-74 34 -62 22 Z',
      windshield:
        'M-80 142 Q-42 128 0 128 Q42 128 80 142 Q74 170 66 198 Q34 190 0 190 Q-34 190 -66 198 Q-74 170 -80 142 Z',
      roof: 'M-66 198 Q-34 190 0 190 Q34 190 66 198 Q69 320 64 438 Q32 444 0 444 Q-32 444 -64 438 Q-69 320 -66 198 Z',
      rear_glass: 'M-64 438 Q-32 444 0 444 Q32 444 64 438 L70 462 Q36 470 0 470 Q-36 470 -70 462 Z',
      decklid: 'M-70 462 Q-36 470 0 470 Q36 470 70 462 L72 471 Q36 479 0 479 Q-36 479 -72 471 Z',
      rear_bumper:
        'M-90 452 Q-86 470 -72 471 Q-36 479 0 479 Q36 479 72 471 Q86 470 90 452 Q89 482 52 487 Q26 489 0 489 Q-26 489 -52 487 Q-89 482 -90 452 Z',
    },
    paired: {
      fender: 'M88 36 Q95 60 95 100 L94 148 L82 148 L80 138 L76 58 Q74 34 68 24 Q80 28 88 36 Z',
      front_door: 'M82 148 L94 148 L95 258 L82 258 Z',
      rear_door: 'M82 258 L95 258 L95 350 L84 350 Z',
      quarter_panel: 'M84 350 L95 350 Q95 420 90 452 Q86 468 70 470 L70 462 L64 438 L80 440 Z',
      glass: 'M80 142 L82 148 L82 258 L84 350 L80 440 L64 438 Q69 320 66 198 Q74 170 80 142 Z',
      headlamp: 'M62 22 Q78 26 88 36 Q91 44 92 55 L84 55 Q76 38 62 22 Z',
      tail_lamp: 'M92 436 Q90 464 71 470 L70 461 Q82 456 84 436 Z',
      mirror: 'M92 158 L94 149 L108 147 Q114 149 113 160 L110 169 L95 167 Z',
    },
    lines: { roof: 'M-42 214 Q0 208 42 214 L42 290 Q0 286 -42 290 Z M-42 294 Q0 290 42 294' },
    pairedLines: { roof: 'M58 208 Q62 320 56 426', hood: 'M44 26 L50 122', windshield: 'M4 135 L60 149' },
  },
  unfolded: {
    front: ['front_bumper', 'grille', 'headlamp'],
    rear: ['decklid', 'rear_glass', 'rear_bumper', 'tail_lamp'],
    top: ['hood', 'windshield', 'roof'],
    broader: 1.2,
  },
};
