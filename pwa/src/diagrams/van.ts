/** A high-roof van with a sliding door and barn doors, about 5.5 m. */

import { alongArch, BEFORE, BEHIND, type Blueprint, onArch, type Wheel } from './blueprint';
import { rectangle } from './path';

const front: Wheel = { x: 96, y: 217, r: 35, arch: 41, spokes: 8 };
const rear: Wheel = { x: 420, y: 217, r: 35, arch: 41, spokes: 8 };

export const van: Blueprint = {
  side: {
    areas: {
      hood: 'M16 160 Q30 136 58 125 L96 112 L104 124 L68 136 Q38 148 22 168 Z',
      windshield: 'M96 112 Q128 60 158 24 L168 30 Q138 68 104 124 Z',
      roof: 'M158 24 Q176 9 212 8 L536 8 Q546 9 547 22 L540 24 L222 20 Q188 20 168 30 Z',
      decklid: 'M540 24 L547 22 Q554 100 556 198 L549 198 Q548 100 540 24 Z',
      front_bumper: `M13 179 Q38 176 58 166 L${onArch(front, 194, BEFORE)} ${alongArch(front, 233, BEFORE, true)} L24 233 Q10 231 8 218 Q7 196 13 179 Z`,
      fender: `M68 136 L104 124 L112 140 L111 232 L${onArch(front, 232, BEHIND)} ${alongArch(front, 194, BEFORE, true)} L58 166 Z`,
      front_door: 'M104 124 Q138 68 168 30 Q188 20 222 20 L224 224 L112 224 L112 140 Z',
      rear_door: 'M222 20 L352 22 L354 224 L224 224 Z',
      quarter_panel: `M352 22 L540 24 Q545 70 547 120 L535 120 L536 178 L549 178 L549 200 L${onArch(rear, 200, BEHIND)} ${alongArch(rear, 224, BEFORE, true)} L354 224 Z`,
      rear_bumper: `M${onArch(rear, 200, BEHIND)} L556 200 Q560 214 557 226 Q555 234 545 234 L${onArch(rear, 234, BEHIND)} ${alongArch(rear, 200, BEHIND, true)} Z`,
      rocker: `M112 224 L${onArch(rear, 224, BEFORE)} ${alongArch(rear, 237, BEFORE, true)} L${onArch(front, 237, BEHIND)} L111 232 Z`,
      headlamp: 'M22 168 Q38 148 68 136 L58 166 Q38 176 14 178 Q16 174 22 168 Z',
      tail_lamp: 'M535 120 L547 120 Q549 150 549 178 L536 178 Z',
      glass:
        'M124 124 Q148 78 176 45 Q194 36 213 36 L214 122 Z M232 37 L343 38 L344 120 L233 122 Z M362 38 L522 39 L529 117 L363 120 Z',
      mirror: 'M116 142 L118 106 Q120 98 131 98 L141 99 Q148 102 147 126 L146 136 Q144 144 136 144 Z',
    },
    lines: {
      headlamp: 'M26 172 Q44 164 60 152',
      front_bumper: 'M14 206 L48 202 M18 220 L52 220',
      fender: 'M74 150 L108 142',
      front_door: 'M196 138 L216 138 Q218 140 216 143 L196 143 Q194 140 196 138 Z M112 190 L224 192',
      rear_door: 'M230 138 L248 138 Q250 140 248 143 L230 143 Q228 140 230 138 Z M224 192 L354 192',
      quarter_panel: 'M354 134 L526 132 M354 138 L526 136 M354 192 L386 192 M454 192 L549 190',
    },
    wheels: { front_wheel: front, rear_wheel: rear },
  },
  front: {
    middle: {
      roof: 'M-77 24 Q-70 9 -40 8 L40 8 Q70 9 77 24 L79 30 Q40 21 0 21 Q-40 21 -79 30 Z',
      windshield: 'M-79 30 Q-40 21 0 21 Q40 21 79 30 L91 118 Q46 110 0 110 Q-46 110 -91 118 Z',
      hood: 'M-91 118 Q-46 110 0 110 Q46 110 91 118 L94 136 Q74 140 60 153 Q30 157 0 157 Q-30 157 -60 153 Q-74 140 -94 136 Z',
      front_bumper:
        'M-99 168 Q-80 178 -55 179 L-54 182 Q-28 186 0 186 Q28 186 54 182 L55 179 Q80 178 99 168 Q104 190 102 216 Q100 232 86 235 L-86 235 Q-100 232 -102 216 Q-104 190 -99 168 Z',
      grille: 'M-60 153 Q-30 157 0 157 Q30 157 60 153 L54 182 Q28 186 0 186 Q-28 186 -54 182 Z',
    },
    paired: {
      front_wheel: rectangle(70, 226, 27, 26, 6),
      fender: 'M91 118 Q100 126 100 142 L99 156 L94 136 Z',
      headlamp: 'M60 153 Q74 140 94 136 L99 156 L99 168 Q80 178 55 179 Z',
      mirror: 'M95 132 L97 92 Q99 84 109 84 L119 85 Q126 88 125 112 L124 128 Q122 136 114 136 Z',
    },
    lines: {
      windshield: 'M-60 102 L-8 84 M12 104 L66 86',
      grille: 'M-58 164 Q0 170 58 164 M-56 174 Q0 179 56 174',
      front_bumper: `${rectangle(-50, 200, 100, 20, 5)} M-50 210 L50 210`,
    },
    pairedLines: {
      hood: 'M46 113 L38 154',
      headlamp: 'M66 158 Q80 154 94 146',
      front_bumper: rectangle(66, 196, 22, 16, 5),
    },
    around: 'M84 34 Q92 70 96 92 M-84 34 Q-92 70 -96 92',
  },
  rear: {
    middle: {
      roof: 'M-79 26 Q-72 9 -42 8 L42 8 Q72 9 79 26 L80 30 L-80 30 Z',
      decklid: 'M-80 30 L80 30 L86 120 L86 198 L-86 198 L-86 120 Z',
      rear_glass: 'M-71 40 L-6 40 L-6 112 L-76 112 Z M6 40 L71 40 L76 112 L6 112 Z',
      rear_bumper:
        'M-101 200 L-86 198 L86 198 L101 200 Q104 214 102 224 Q100 233 88 235 L-88 235 Q-100 233 -102 224 Q-104 214 -101 200 Z',
    },
    paired: {
      rear_wheel: rectangle(70, 226, 27, 26, 6),
      quarter_panel: 'M80 30 L85 32 Q96 80 98 122 L99 178 L101 200 L86 198 L86 120 Z',
      tail_lamp: 'M86 122 L98 122 L99 178 L86 178 Z',
      mirror: 'M99 126 L99 92 Q101 85 109 85 L119 86 Q126 89 125 112 L124 126 Q122 130 114 130 Z',
    },
    lines: {
      decklid: `M0 30 L0 198 M6 136 L6 158 M10 136 L10 158 ${rectangle(-68, 140, 48, 19, 2)} M-80 176 L80 176`,
      rear_bumper: 'M-70 212 L70 212',
    },
    pairedLines: { tail_lamp: 'M86 141 L98 141 M86 160 L99 160' },
  },
  top: {
    middle: {
      front_bumper:
        'M-92 46 Q-92 18 -58 9 Q-30 5 0 5 Q30 5 58 9 Q92 18 92 46 Q84 32 60 24 Q30 17 0 17 Q-30 17 -60 24 Q-84 32 -92 46 Z',
      grille: 'M-54 14 Q-28 10 0 10 Q28 10 54 14 L52 21 Q26 17 0 17 Q-26 17 -52 21 Z',
      hood: 'M-60 24 Q-30 17 0 17 Q30 17 60 24 Q78 36 84 62 L90 104 Q46 82 0 82 Q-46 82 -90 104 L-84 62 Q-78 36 -60 24 Z',
      windshield:
        'M-90 108 Q-46 86 0 86 Q46 86 90 108 Q86 140 78 166 Q40 154 0 154 Q-40 154 -78 166 Q-86 140 -90 108 Z',
      roof: 'M-78 166 Q-40 154 0 154 Q40 154 78 166 L80 540 Q40 546 0 546 Q-40 546 -80 540 Z',
      decklid: 'M-80 540 Q-40 546 0 546 Q40 546 80 540 L84 550 Q42 555 0 555 Q-42 555 -84 550 Z',
      rear_bumper:
        'M-98 542 L-84 550 Q-42 555 0 555 Q42 555 84 550 L98 542 Q98 556 88 560 Q44 565 0 565 Q-44 565 -88 560 Q-98 556 -98 542 Z',
    },
    paired: {
      fender: 'M92 46 Q98 66 99 90 L98 112 L92 112 L90 104 L84 62 Q78 36 68 27 Q84 32 92 46 Z',
      front_door: 'M92 112 L98 112 L99 224 L92 224 Z',
      rear_door: 'M92 224 L99 224 L99 354 L92 354 Z',
      quarter_panel: 'M92 354 L99 354 L98 542 L84 550 L80 540 L92 534 Z',
      glass: 'M90 108 L92 112 L92 534 L80 540 L78 166 Q86 140 90 108 Z',
      headlamp: 'M60 24 Q82 30 92 46 Q95 56 96 66 L86 64 Q80 40 60 24 Z',
      tail_lamp: 'M90 532 L99 530 L98 546 L88 551 Z',
      mirror: 'M96 126 L98 114 L116 112 Q123 114 122 128 L118 138 L99 136 Z',
    },
    lines: { roof: 'M-58 200 L58 200 M-60 280 L60 280 M-61 360 L61 360 M-61 440 L61 440 M-61 510 L61 510' },
    pairedLines: { roof: 'M58 186 L62 520', hood: 'M42 24 L50 84', windshield: 'M4 96 L66 116' },
  },
  unfolded: {
    front: ['front_bumper', 'grille', 'headlamp'],
    rear: ['decklid', 'rear_glass', 'rear_bumper', 'tail_lamp'],
    top: ['hood', 'windshield', 'roof'],
    broader: 1,
  },
};
