/** The time of a visit, what is wrong with it, and the commands that book and move. Pure: the rules are those of
 * `lotwalk.requests.rules`, by the same vectors (tests/vectors/visits.json). */

import { isOpenThrough, type Week } from '../order/hours';
import type { CommandBody } from '../sync';
import type { Transportation } from '../types';
import { instantsOf, wallOf } from '../web_status/zone';
import { openOn } from './calendar';
import type { Visit } from './rows';

const MINUTE = 60_000;
/** "Now" on a form is some minutes old when it is saved. */
const GRACE = 15 * MINUTE;
const FURTHEST = 731 * 24 * 60 * MINUTE;
const STEP = 30;

export type TimeFault = 'visit_past' | 'visit_too_far' | 'outside_hours' | 'gap';

/** What is planned, while it is typed. `wall` is by the clock on the location's wall. */
export interface Plan {
  wall: string;
  minutes: number;
  advisor: string | null;
  transportation: Transportation | null;
  concern: string;
}

export interface Place {
  id: string;
  time_zone: string;
  opening_hours: Week;
}

export function faultOf(
  since: string,
  minutes: number,
  at: string,
  week: Week,
  zone: string,
): TimeFault | null {
  const ahead = Date.parse(since) - Date.parse(at);
  if (ahead < -GRACE) return 'visit_past';
  if (ahead > FURTHEST) return 'visit_too_far';
  const till = new Date(Date.parse(since) + minutes * MINUTE).toISOString();
  return isOpenThrough(since, till, week, zone) ? null : 'outside_hours';
}

export function isNoShowEarly(scheduled_at: string | null, at: string): boolean {
  return at < (scheduled_at ?? '');
}

/** Of the plan; a visit that isn't moved keeps its time, whatever one thinks of it. */
export function faultIn(plan: Plan, place: Place, at: string, kept?: Visit): TimeFault | null {
  const since = instantsOf(plan.wall, place.time_zone)[0];
  if (!since) return 'gap';
  if (kept && since === kept.scheduled_at && plan.minutes === kept.minutes) return null;
  const fault = faultOf(since, plan.minutes, at, place.opening_hours, place.time_zone);
  return kept && since === kept.scheduled_at && fault === 'visit_past' ? null : fault;
}

/** The next half hour on that day in which it is open, else the day's first; the hour that was tapped, if one was. */
export function firstPlan(day: string, hour: number | null, place: Place, now: string): Plan {
  const opens = openOn(day, place.opening_hours)?.[0] ?? '08:00';
  const tapped = hour === null ? opens : `${String(hour).padStart(2, '0')}:00`;
  const wanted = tapped < opens && hour !== null && Number(opens.slice(0, 2)) === hour ? opens : tapped;
  const here = wallOf(now, place.time_zone);
  const wall = here.slice(0, 10) === day && here.slice(11) > wanted ? soon(here) : `${day}T${wanted}`;
  return { wall, minutes: STEP, advisor: null, transportation: null, concern: '' };
}

function soon(wall: string): string {
  const next = Math.ceil((Date.parse(`${wall}:00Z`) + MINUTE) / (STEP * MINUTE)) * STEP * MINUTE;
  return new Date(next).toISOString().slice(0, 16);
}

export function planOf(visit: Visit, zone: string): Plan {
  const { minutes, advisor, concern } = visit;
  const transportation = visit.transportation as Transportation | null;
  return { wall: wallOf(visit.at, zone), minutes, advisor, transportation, concern };
}

interface Booking {
  id: string;
  vehicle: string;
  plan: Plan;
  place: Place;
  confirmed: boolean;
  outside: boolean;
}

export function booking({ id, vehicle, plan, place, confirmed, outside }: Booking): CommandBody {
  const { wall, ...planned } = plan;
  const [scheduled_at] = instantsOf(wall, place.time_zone);
  const about = { type: 'book_visit', id, location: place.id, vehicle };
  return { ...about, scheduled_at, ...planned, confirmed, outside_hours: outside };
}

/** Only what was changed; null where nothing was. */
export function moving(visit: Visit, plan: Plan, place: Place, outside: boolean): CommandBody | null {
  const { wall, ...planned } = plan;
  const [scheduled_at] = instantsOf(wall, place.time_zone);
  const kept = planOf(visit, place.time_zone);
  const names = (Object.keys(planned) as (keyof typeof planned)[]).filter(
    name => planned[name] !== kept[name],
  );
  const changed = Object.fromEntries(names.map(name => [name, planned[name]]));
  const moved = scheduled_at !== visit.scheduled_at ? { scheduled_at } : {};
  if (names.length === 0 && !('scheduled_at' in moved)) return null;
  return { type: 'move_visit', service_request: visit.id, ...changed, ...moved, outside_hours: outside };
}
