/** Hours of work through the opening hours of a location: the tablet's copy of `lotwalk.places.hours`, run by the
 * same vectors (tests/vectors/hours.json). Pure. */

import { offsetAt } from '../web_status/zone';

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const [MINUTE, DAY] = [60_000, 86_400_000];
const [TENTH, QUARTER] = [6 * MINUTE, 15 * MINUTE];
/** No zone is further from UTC than this, so before it no change of the clock that follows has happened yet. */
const FURTHEST = 26 * 60 * MINUTE;

/** Day to the clock at which it opens and closes; a day that isn't there is closed. */
export type Week = Partial<Record<string, readonly string[]>>;

export interface Span {
  from: string;
  till: string;
}

/** When work of that many tenths of an hour can be done, begun at `start`, said in whole quarters of an hour. */
export function earliestPromise(start: string, tenths: number, week: Week, zone: string): string {
  const done = spansOfWork(start, tenths, week, zone).at(-1)?.till ?? start;
  const quarter = Math.ceil(Date.parse(done) / QUARTER) * QUARTER;
  return new Date(openAt(quarter, week, zone)).toISOString();
}

/** The stretches of opening hours that the work takes: at least one, which is empty where there is no work. Where a
 * location is never open its hours aren't known, and work goes on around the clock. */
export function spansOfWork(start: string, tenths: number, week: Week, zone: string): Span[] {
  let left = Math.max(tenths, 0) * TENTH;
  const spans: [number, number][] = [];
  for (const [since, closes] of opening(Date.parse(start), week, zone)) {
    const till = Math.min(closes, since + left);
    spans.push([since, till]);
    left -= till - since;
    if (left === 0) break;
  }
  const worked = spans.filter(([since, till]) => since < till);
  return (worked.length ? worked : spans.slice(-1)).map(([since, till]) => ({
    from: new Date(since).toISOString(),
    till: new Date(till).toISOString(),
  }));
}

/** Whether it is open from `since` up to `till` without a break; where hours aren't known it always is. */
export function isOpenThrough(since: string, till: string, week: Week, zone: string): boolean {
  const [opens, closes] = opening(Date.parse(since), week, zone).next().value ?? [Number.NaN, 0];
  return opens === Date.parse(since) && Date.parse(till) <= closes;
}

/** From `start` on, without end. Closing time itself is open, so that work may end then. */
function* opening(start: number, week: Week, zone: string): Generator<[number, number]> {
  if (!DAYS.some(day => isOpen(week[day]))) {
    yield [start, Number.MAX_SAFE_INTEGER];
    return;
  }
  let here = start;
  for (let day = Math.floor((start + offsetAt(start, zone)) / DAY) * DAY; ; day += DAY) {
    const [opens, closes] = bounds(day, week, zone);
    if (here > closes || opens >= closes) continue;
    yield [Math.max(here, opens), closes];
    here = Math.max(here, closes);
  }
}

function isOpen(hours: readonly string[] | undefined): boolean {
  const [opens, closes] = hours ?? [];
  return opens !== undefined && closes !== undefined && opens < closes;
}

/** `day` is its midnight read as UTC. Of a closed day the bounds are alike. */
function bounds(day: number, week: Week, zone: string): [number, number] {
  const hours = week[DAYS[new Date(day).getUTCDay()] ?? ''];
  const [opens = '00:00', closes = '00:00'] = hours ?? [];
  return [at(day, opens, zone), at(day, closes, zone)];
}

/** A clock that spring skips, or autumn shows twice, is read by the clock before the change. */
function at(day: number, clock: string, zone: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  const wall = day + (hour * 60 + minute) * MINUTE;
  const before = wall - offsetAt(wall - FURTHEST, zone);
  if (before + offsetAt(before, zone) === wall) return before;
  const after = wall - offsetAt(wall + FURTHEST, zone);
  return after + offsetAt(after, zone) === wall ? after : before;
}

function openAt(moment: number, week: Week, zone: string): number {
  return opening(moment, week, zone).next().value?.[0] ?? moment;
}

/** When it closes on the day that `at` lies in, or on the next one that is open. */
export function closingAfter(at: string, week: Week, zone: string): string {
  const closes = opening(Date.parse(at), week, zone).next().value?.[1] ?? Number.MAX_SAFE_INTEGER;
  return closes === Number.MAX_SAFE_INTEGER ? at : new Date(closes).toISOString();
}
