import type { Client, OwnerRecord, Vehicle } from '../../src/types';

export const client: Client = {
  id: 'cora',
  kind: 'retail',
  name: 'Cora Lindqvist',
  first_name: 'Cora',
  last_name: 'Lindqvist',
  street: '12 Alder Street',
  city: 'Halden',
  region: 'OH',
  postal_code: '43991',
  email: 'cora@example.test',
  phone: '(614) 555-0142',
  mobile: '',
  work_phone: '',
  language: 'en',
  preferred_contact: 'push',
  terms: '',
  tax_id: '',
  dms_number: 'D-1',
  oem_number: null,
  opted_out: false,
  restrict_mail: false,
  restrict_phone: false,
  restrict_email: false,
  oem_restrict_mail: false,
  oem_restrict_phone: false,
  oem_restrict_email: false,
  preferences_reviewed_at: null,
};

export function record(source: 'dms' | 'oem', fields: Partial<OwnerRecord> = {}): OwnerRecord {
  const { kind, name, first_name, last_name, street, city, region, postal_code } = client;
  const { email, phone, mobile, work_phone } = client;
  const names = { kind, name, first_name, last_name, street, city, region, postal_code };
  const restricted = { restrict_mail: false, restrict_phone: false, restrict_email: false };
  return {
    id: source,
    vehicle: 'civic',
    source,
    found: true,
    number: source === 'dms' ? 'D-1' : 'O-1',
    ...names,
    ...{ email, phone, mobile, work_phone },
    ...restricted,
    fetched_at: '2026-11-23T08:00:00.000Z',
    ...fields,
  };
}

export const civic = {
  id: 'civic',
  client: 'cora',
  vin: '19XFC2F59HE000201',
  plate: '5JRD 201',
  year: 2017,
  make: 'Honda',
  model: 'Civic',
  trim: '',
} as Vehicle;
