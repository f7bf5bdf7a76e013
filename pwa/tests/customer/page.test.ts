import { describe, expect, test } from 'vitest';
import { creating, moving, numbersOf } from '../../src/customer/changing';
import { isDue, isOpen, linesOf } from '../../src/customer/comparing';
import { contactChanges, contactDraftOf, contactFaults } from '../../src/customer/contact_draft';
import { changesIn, draftFrom, draftOf, emptyDraft, faultsIn } from '../../src/customer/draft';
import { isChanged, layerOf, reviewing, takesPreferred } from '../../src/customer/layers';
import { merged, searchHeld } from '../../src/customer/search';
import { civic, client, record } from './cast';

describe('an edited client', () => {
  test('sends what is new of it, trimmed', () => {
    const draft = { ...draftOf(client), city: ' Mill Bend ', street: ' 12 Alder Street', phone: '' };
    expect(changesIn(draft, draftOf(client))).toEqual({ city: 'Mill Bend', phone: '' });
  });

  test('has all its faults at once', () => {
    const draft = {
      ...draftOf(client),
      last_name: ' ',
      email: 'x',
      preferred_contact: 'text' as const,
      phone: '1',
    };
    const layers = { ...client, restrict_phone: true };
    expect(faultsIn(draft, layers)).toEqual({
      last_name: 'missing',
      email: 'malformed',
      phone: 'malformed',
      preferred_contact: 'shop_restricts',
    });
  });
});

describe('a new client', () => {
  test('of a record brings its number', () => {
    const from = record('oem', { last_name: 'Okoro', name: 'Cora Okoro' });
    expect(creating('new', 'eastgate', draftFrom(from), numbersOf(from))).toMatchObject({
      type: 'create_client',
      last_name: 'Okoro',
      oem_number: 'O-1',
    });
  });

  test('that is a business has no first name', () => {
    const made = creating('new', 'eastgate', { ...emptyDraft('wholesale'), name: ' Alder Couriers ' });
    expect(made).toMatchObject({ type: 'create_wholesale_client', name: 'Alder Couriers' });
    expect(Object.keys(made)).not.toContain('last_name');
  });
});

describe('a change of customer', () => {
  const order = { id: 'o', client: 'cora' };

  test('moves, and says how it was settled', () => {
    const seen = record('oem');
    expect(moving(order, 'nils', true, 'oem', seen)).toEqual([
      { type: 'change_customer', repair_order: 'o', client: 'nils', vehicle: true },
      { type: 'choose_owner', repair_order: 'o', choice: 'oem', fetched_at: seen.fetched_at },
    ]);
  });

  test('to the same one only settles', () => {
    expect(moving(order, 'cora', false, 'found')).toEqual([
      { type: 'choose_owner', repair_order: 'o', choice: 'found' },
    ]);
  });
});

describe('the comparison', () => {
  const dms = record('dms');
  const oem = record('oem', { phone: '614 555 0199', last_name: 'Vance', email: '' });

  test('is due once in a session, when both have answered', () => {
    expect(isDue({ dms, oem }, [], 'civic')).toBe(true);
    expect(isDue({ dms, oem }, ['civic'], 'civic')).toBe(false);
    expect(isDue({ dms, oem: undefined }, [], 'civic')).toBe(false);
  });

  test('is open until somebody has chosen', () => {
    expect(isOpen({ dms, oem }, null)).toBe(true);
    expect(isOpen({ dms, oem }, 'found')).toBe(false);
    expect(isOpen({ dms, oem: record('oem') }, null)).toBe(false);
    expect(isOpen({ dms, oem: record('oem', { found: false }) }, null)).toBe(false);
  });

  test('shows a name as one line, and marks what differs', () => {
    const lines = linesOf(dms, oem);
    expect(lines.filter(it => it.differs).map(it => [it.field, it.dms, it.oem])).toEqual([
      ['name', 'Cora Lindqvist', 'Cora Vance'],
      ['email', 'cora@example.test', ''],
      ['phone', '(614) 555-0142', '614 555 0199'],
    ]);
    expect(lines.map(it => it.field)).not.toContain('mobile');
  });

  test('says so where one is a business', () => {
    const business = record('oem', { kind: 'wholesale', name: 'Lindqvist Ltd' });
    expect(linesOf(dms, business)[0]).toEqual({
      field: 'kind',
      dms: 'retail',
      oem: 'wholesale',
      differs: true,
    });
  });
});

describe('the preferences', () => {
  const texted = { ...client, preferred_contact: 'text' as const };

  test('say the whole layer anew', () => {
    const layer = { ...layerOf(texted), restrict_mail: true };
    expect(isChanged(layer, texted)).toBe(true);
    expect(reviewing(texted, layer)).toEqual({
      type: 'review_preferences',
      client: 'cora',
      opted_out: false,
      restrict_mail: true,
      restrict_phone: false,
      restrict_email: false,
    });
  });

  test('take another preferred contact with what restricts it', () => {
    const layer = { ...layerOf(texted), restrict_phone: true };
    expect(takesPreferred(texted, layer)).toBe(true);
    const with_email = { ...layer, preferred_contact: 'email' as const };
    expect(takesPreferred(texted, with_email)).toBe(false);
    expect(reviewing(texted, with_email)).toMatchObject({ preferred_contact: 'email' });
  });

  test('can be reviewed where only the OEM restricts', () => {
    expect(takesPreferred({ ...texted, oem_restrict_phone: true }, layerOf(texted))).toBe(false);
  });
});

describe('a contact', () => {
  test('has faults like a client', () => {
    const draft = {
      ...contactDraftOf(null),
      name: ' ',
      preferred_contact: 'text' as const,
      restrict_phone: true,
    };
    expect(contactFaults(draft)).toEqual({
      name: 'missing',
      phone: 'needed',
      preferred_contact: 'shop_restricts',
    });
  });

  test('sends what is new', () => {
    const kept = { ...contactDraftOf(null), name: 'Dana' };
    expect(contactChanges({ ...kept, title: ' Dispatcher ', opted_out: true }, kept)).toEqual({
      title: 'Dispatcher',
      opted_out: true,
    });
  });
});

describe('the search', () => {
  const nils = {
    ...client,
    id: 'nils',
    name: 'Nils Okoro',
    first_name: 'Nils',
    last_name: 'Okoro',
    email: '',
    phone: '(614) 555-0199',
  };
  const find = (query: string) => searchHeld(query, [nils, client], [civic]).map(it => it.id);

  test.each(['lind', 'cora l', '0142', '5JRD-201', '5jrd', 'HE000201', '19XFC2F59HE000201'])(
    'finds Cora by %s',
    query => {
      expect(find(query)).toEqual(['cora']);
    },
  );

  test('finds by name in their order, and nobody by nothing', () => {
    expect(find('example')).toEqual([]);
    expect(find('614555')).toEqual(['cora', 'nils']);
    expect(find(' c')).toEqual([]);
  });

  test('shows nobody twice', () => {
    const [held] = searchHeld('cora', [client], [civic]);
    if (!held) throw new Error('Cora is held');
    expect(held.vehicles).toEqual(['2017 Honda Civic · 5JRD 201']);
    expect(merged([held], [held, { ...held, id: 'other' }]).map(it => it.id)).toEqual(['cora', 'other']);
  });
});
