/** The parts of a vehicle that a walk-around looks at, by the names the whole product uses. */

export type Body = 'car' | 'suv' | 'pickup' | 'van' | 'truck';

export const BODIES: readonly Body[] = ['car', 'suv', 'pickup', 'van', 'truck'];

export const INSIDE: readonly string[] = ['dash', 'seats', 'carpet', 'headliner', 'cargo'];

const FRONT = ['front_bumper', 'grille', 'hood', 'windshield', 'roof'];
const REAR = ['rear_glass', 'decklid', 'rear_bumper'];
const SIDE = [
  'fender',
  'front_door',
  'rear_door',
  'quarter_panel',
  'rocker',
  'mirror',
  'front_wheel',
  'rear_wheel',
  'glass',
  'headlamp',
  'tail_lamp',
];

/** A box truck has one door a side, and the box hides the cab's rear glass. */
const ABSENT: Record<Body, readonly string[]> = {
  car: [],
  suv: [],
  pickup: ['quarter_panel'],
  van: [],
  truck: ['rear_door', 'rear_glass'],
};

/** Every area that must be inspected, in walking order: round the outside from the front, then inside. */
export function areasOf(body: Body): string[] {
  return [...outsideAreasOf(body), ...INSIDE];
}

export function outsideAreasOf(body: Body): string[] {
  const present = (area: string) => !ABSENT[body].includes(area);
  const side = body === 'pickup' ? [...SIDE, 'bedside'] : SIDE;
  const sideOf = (prefix: string) => side.filter(present).map(area => `${prefix}_${area}`);
  const bed = body === 'pickup' ? ['bed'] : [];
  return [...FRONT, ...sideOf('left'), ...REAR.filter(present), ...bed, ...sideOf('right')];
}

/** An unknown or missing body is drawn as a car, so that a walk-around can always be made. */
export function bodyOf(name: string | null | undefined): Body {
  return BODIES.find(body => body === name) ?? 'car';
}

export function isSided(area: string): boolean {
  return SIDE.includes(area) || area === 'bedside';
}

export function isGlass(area: string): boolean {
  return area === 'windshield' || area.endsWith('glass');
}
