import type { Body } from './areas';
import type { Blueprint } from './blueprint';
import { car } from './car';
import { pickup } from './pickup';
import { suv } from './suv';
import { truck } from './truck';
import { van } from './van';

export const BLUEPRINTS: Record<Body, Blueprint> = { car, suv, pickup, van, truck };
