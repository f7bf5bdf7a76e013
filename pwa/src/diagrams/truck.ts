/** A conventional cab with a box behind it, about 7 m. */

import { alongArch, BEFORE, BEHIND, type Blueprint, onArch, type Wheel } from './blueprint';
import { circle, rectangle } from './path';

const front: Wheel = { x: 118, y: 300, r: 50, arch: 58, spokes: 10 };
const rear: Wheel = { x: 548, y: 300, r: 50, arch: 58, spokes: 10 };

export const truck: Blueprint = {
  side: {
    areas: {
      grille: 'M14 218 Q16 208 24 206 L24 234 L28 234 L28 264 L16 268 Q11 242 14 218 Z',
      hood: 'M24 206 Q28 196 46 192 L172 168 L184 180 L184 224 L160 228 Q118 214 78 230 L64 234 L24 234 Z',
      windshield: 'M172 168 Q184 128 200 100 L211 104 Q196 132 184 180 Z',
      roof: 'M200 100 Q206 90 222 88 Q252 42 316 26 L318 26 L318 98 L211 104 Z',
      front_bumper: `M16 268 L28 264 L54 264 L${onArch(front, 276, BEFORE)} ${alongArch(front, 320, BEFORE, true)} L22 320 Q14 318 14 308 Z`,
      fender: `M64 234 L78 230 Q118 214 160 228 L184 224 L184 314 L${onArch(front, 314, BEHIND)} ${alongArch(front, 276, BEFORE, true)} L54 264 Z`,
      front_door: 'M184 180 Q196 132 211 104 L318 98 L318 264 L184 264 Z',
      quarter_panel: rectangle(334, 14, 362, 250, 4),
      decklid: rectangle(696, 20, 7, 240, 2),
      rear_bumper: 'M676 282 L702 282 L702 324 L654 324 L654 314 L676 314 Z',
      rocker: 'M184 270 L318 270 L318 318 Q318 326 310 326 L192 326 Q184 326 184 318 Z',
      headlamp: 'M28 234 L64 234 L54 264 L28 264 Z',
      tail_lamp: rectangle(668, 267, 34, 13, 2),
      glass: 'M200 178 Q210 138 220 114 L296 110 L298 176 Z',
      mirror: 'M192 192 L192 136 Q194 129 202 129 L208 129 Q215 131 215 140 L215 186 Q213 194 204 194 Z',
    },
    lines: {
      grille: 'M14 230 L24 230 M14 244 L28 244 M15 256 L28 256',
      hood: 'M60 206 L176 186 M110 196 L110 216 M122 194 L122 214 M134 192 L134 214',
      roof: 'M238 84 Q264 52 314 42',
      front_door:
        'M304 104 L304 264 M278 190 L296 190 Q298 192 296 195 L278 195 Q276 192 278 190 Z M188 214 L304 214',
      quarter_panel:
        'M380 14 L380 264 M425 14 L425 264 M470 14 L470 264 M515 14 L515 264 M560 14 L560 264 M605 14 L605 264 M650 14 L650 264 M334 28 L696 28 M334 252 L696 252',
      front_bumper: 'M20 292 L58 292',
      rocker: 'M192 286 L310 286 M192 306 L310 306 M226 270 L226 326 M276 270 L276 326',
    },
    around: 'M318 274 L492 274 M604 274 L666 274',
    wheels: { front_wheel: front, rear_wheel: rear },
  },
  front: {
    middle: {
      roof: 'M-92 100 L-96 88 L-108 42 Q-108 28 -96 26 L96 26 Q108 28 108 42 L96 88 L92 100 Q0 88 -92 100 Z',
      windshield: 'M-92 100 Q0 88 92 100 L101 168 Q0 156 -101 168 Z',
      hood: 'M-84 167 Q0 158 84 167 L74 208 L64 214 L-64 214 L-74 208 Z',
      front_bumper: 'M-114 266 L-58 268 L58 268 L114 266 Q117 300 108 320 L-108 320 Q-117 300 -114 266 Z',
      grille: 'M-64 214 L64 214 L58 268 L-58 268 Z',
    },
    paired: {
      front_wheel: rectangle(82, 290, 34, 60, 8),
      fender:
        'M84 167 L101 168 L112 194 Q121 212 121 236 L118 266 L106 264 L106 234 L64 230 L64 214 L74 208 Z',
      headlamp: 'M62 230 L106 234 L106 264 L58 266 Z',
      mirror: 'M114 192 L112 136 Q114 128 122 128 L136 128 Q143 130 143 138 L143 186 Q141 194 132 194 Z',
    },
    lines: {
      roof: 'M-70 40 L70 40 M-78 66 L78 66',
      windshield: 'M0 94 L0 162',
      hood: 'M-30 164 L-36 212 M30 164 L36 212',
      grille: 'M-62 224 L62 224 M-61 234 L61 234 M-60 244 L60 244 M-59 254 L59 254 M0 214 L0 268',
      front_bumper: `${rectangle(-36, 284, 72, 18, 3)}`,
    },
    pairedLines: {
      headlamp: 'M68 240 L98 242 L98 257 L66 258 Z',
      front_bumper: rectangle(64, 280, 34, 16, 4),
      mirror: 'M112 170 L144 170',
    },
    around: 'M-122 262 L-122 18 Q-122 14 -118 14 L118 14 Q122 14 122 18 L122 262',
  },
  rear: {
    middle: {
      roof: 'M-118 14 L118 14 Q122 14 122 18 L122 30 L-122 30 L-122 18 Q-122 14 -118 14 Z',
      decklid: 'M-108 30 L108 30 L108 264 L-108 264 Z',
      rear_bumper: 'M-118 284 L118 284 L118 300 L92 300 L92 324 L-92 324 L-92 300 L-118 300 Z',
    },
    paired: {
      rear_wheel: `${rectangle(62, 288, 26, 62, 7)} ${rectangle(92, 288, 26, 62, 7)}`,
      quarter_panel: 'M108 30 L122 30 L122 264 L108 264 Z',
      tail_lamp: rectangle(70, 267, 48, 14, 3),
      mirror: rectangle(126, 128, 16, 64, 6),
    },
    lines: {
      roof: `${circle(0, 22, 3)}`,
      decklid:
        'M-108 76 L108 76 M-108 122 L108 122 M-108 168 L108 168 M-108 214 L108 214 M-20 238 L20 238 L20 250 L-20 250 Z',
      rear_bumper: 'M-92 300 L92 300 M-30 306 L30 306',
    },
    pairedLines: {
      roof: `${circle(24, 22, 3)} ${circle(112, 22, 3)}`,
      tail_lamp: 'M86 267 L86 281 M102 267 L102 281',
    },
  },
  top: {
    middle: {
      front_bumper:
        'M-110 34 L-110 14 Q-109 4 -98 4 L98 4 Q109 4 110 14 L110 34 Q98 22 62 20 L-62 20 Q-98 22 -110 34 Z',
      grille: 'M-56 10 L56 10 L60 20 L-60 20 Z',
      hood: 'M-62 20 L62 20 L86 168 Q0 150 -86 168 Z',
      windshield: 'M-90 172 Q0 154 90 172 L94 206 Q0 192 -94 206 Z',
      roof: 'M-94 206 Q0 192 94 206 L100 318 L-100 318 Z M-122 334 L122 334 L122 694 L-122 694 Z',
      decklid: rectangle(-110, 694, 220, 9),
      rear_bumper: rectangle(-118, 706, 236, 10, 2),
    },
    paired: {
      fender: 'M62 20 Q98 22 110 34 Q116 70 116 118 L112 182 L90 172 L86 168 Z',
      headlamp: 'M62 20 Q98 22 110 34 L112 54 L96 52 Q86 32 62 20 Z',
      front_door: 'M102 180 L112 182 L112 316 L104 316 Z',
      glass: 'M90 172 L102 180 L104 314 L100 314 L94 206 Z',
      tail_lamp: rectangle(76, 698, 40, 7, 2),
      quarter_panel: rectangle(122, 334, 8, 360),
      mirror: 'M110 200 L112 186 L138 182 Q145 184 144 196 L140 206 L114 212 Z',
    },
    lines: {
      roof: 'M-122 424 L122 424 M-122 514 L122 514 M-122 604 L122 604 M-84 236 Q0 222 84 236 M-90 300 L90 300',
      hood: 'M-30 24 L-40 154 M30 24 L40 154',
    },
    pairedLines: { windshield: 'M4 168 L66 182' },
  },
  unfolded: {
    front: ['front_bumper', 'grille', 'headlamp'],
    rear: ['decklid', 'rear_bumper', 'tail_lamp'],
    top: ['hood', 'windshield', 'roof'],
    broader: 0.9,
  },
};
