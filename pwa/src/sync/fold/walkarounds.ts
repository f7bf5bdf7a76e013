import type { Command, Row } from '../records';
import { type Author, type Fold, fieldsOf } from './fields';
import type { View } from './view';

type Fields = Record<string, unknown>;

export const walkaroundFolds: Readonly<Record<string, Fold>> = {
  clear_areas: begun((view, command, walkaround) => {
    setAreas(view, walkaround, areasIn(command), { state: 'clean' });
  }),
  skip_areas: begun((view, command, walkaround) => {
    setAreas(view, walkaround, areasIn(command), { state: 'skipped', reason: command.reason });
  }),
  reopen_areas: begun((view, command, walkaround) => {
    setAreas(view, walkaround, areasIn(command), null);
  }),
  record_damage: begun((view, command, walkaround, author) => {
    setAreas(view, walkaround, [String(command.area)], null);
    const facts = { recorded_by: author.person, recorded_at: command.at };
    view.put('damage', { size_mm: null, note: '', ...fieldsOf(command), ...facts, id: String(command.id) });
  }),
  change_damage: begun((view, command, walkaround) => {
    if (command.area !== undefined) setAreas(view, walkaround, [String(command.area)], null);
    view.change('damage', String(command.id), fieldsOf(command, 'id', 'repair_order'));
  }),
  remove_damage: begun((view, command) => {
    view.remove('damage', String(command.id));
  }),
  record_odometer: begun((view, command, { id }) => {
    const odometer = inLocationUnit(view, command);
    view.change('walkaround', id, { odometer, odometer_reason: command.reason ?? null });
    view.change('repair_order', id, { odometer });
  }),
  record_fuel: begun((view, command, { id }) => {
    view.change('walkaround', id, { fuel: command.eighths });
  }),
  record_tire: begun((view, command, walkaround) => {
    setPart(
      view,
      walkaround,
      'tires',
      String(command.position),
      fieldsOf(command, 'repair_order', 'position'),
    );
  }),
  record_check: begun((view, command, walkaround) => {
    setPart(view, walkaround, 'checks', String(command.check), {
      note: '',
      ...fieldsOf(command, 'repair_order', 'check'),
    });
  }),
  record_warning_lamps: begun((view, command, { id }) => {
    view.change('walkaround', id, { warning_lamps: command.lamps });
  }),
  record_keys: begun((view, command, { id }) => {
    view.change('walkaround', id, { keys: command.count });
  }),
  record_belongings: begun((view, command, { id }) => {
    view.change('walkaround', id, { belongings: command.text });
  }),
  sign_walkaround: begun((view, command, { id }) => {
    const { name, strokes, content, at } = command;
    const signature = { name, strokes, content, at };
    view.change('walkaround', id, { signature, signed_at: at, no_signature_reason: null });
  }),
  decline_signature: begun((view, command, { id }) => {
    view.change('walkaround', id, { no_signature_reason: command.reason });
  }),
};

type WalkaroundFold = (view: View, command: Command, walkaround: Row, author: Author) => void;

/** A walk-around has its repair order's id and begins with its first capture, whatever that is. */
function begun(change: WalkaroundFold): Fold {
  return (view, command, author) => {
    const id = String(command.repair_order);
    if (!view.get('walkaround', id)) view.put('walkaround', unseen(id, author.location, command.at));
    const walkaround = view.get('walkaround', id);
    if (walkaround) change(view, command, walkaround, author);
  };
}

function unseen(id: string, location: string | null, started_at: string): Row {
  const readings = {
    odometer: null,
    odometer_reason: null,
    fuel: null,
    warning_lamps: null,
    keys: null,
    belongings: null,
  };
  const signing = { signature: null, no_signature_reason: null, signed_at: null };
  return { id, location, areas: {}, tires: {}, checks: {}, ...readings, ...signing, started_at };
}

function areasIn(command: Command): string[] {
  return Array.isArray(command.areas) ? command.areas.map(String) : [];
}

/** Null takes the state away: an area with a damage, or not yet looked at, has none. */
function setAreas(view: View, walkaround: Row, names: string[], state: Fields | null): void {
  const areas = { ...(walkaround.areas as Fields) };
  for (const name of names) {
    if (state) areas[name] = state;
    else delete areas[name];
  }
  view.change('walkaround', walkaround.id, { areas });
}

function setPart(view: View, walkaround: Row, field: 'tires' | 'checks', name: string, given: Fields): void {
  const all = walkaround[field] as Record<string, Fields>;
  view.change('walkaround', walkaround.id, { [field]: { ...all, [name]: { ...all[name], ...given } } });
}

/** As the server reckons, so that a reading doesn't jump by one when it arrives. */
const MILES_IN_A_KILOMETRE = 0.621371;

/** The instrument may show another unit than the location writes down. */
function inLocationUnit(view: View, command: Command): number {
  const order = view.get('repair_order', String(command.repair_order));
  const unit = view.get('location', String(order?.location))?.distance_unit ?? command.unit;
  const value = Number(command.value);
  if (unit === command.unit) return value;
  return Math.round(unit === 'km' ? value / MILES_IN_A_KILOMETRE : value * MILES_IN_A_KILOMETRE);
}
