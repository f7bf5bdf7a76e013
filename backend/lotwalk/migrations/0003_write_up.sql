-- The write-up: whom the client is with DMS and OEM, how they may be reached, what an order needs to be final.

ALTER TABLE clients ADD COLUMN mobile TEXT NOT NULL DEFAULT '';
ALTER TABLE clients ADD COLUMN work_phone TEXT NOT NULL DEFAULT '';
ALTER TABLE clients ADD COLUMN terms TEXT NOT NULL DEFAULT '';
ALTER TABLE clients ADD COLUMN tax_id TEXT NOT NULL DEFAULT '';
ALTER TABLE clients ADD COLUMN dms_number TEXT;
ALTER TABLE clients ADD COLUMN oem_number TEXT;
-- The shop's layer of restrictions, and the OEM's, which is only ever received.
ALTER TABLE clients ADD COLUMN opted_out BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE clients ADD COLUMN restrict_mail BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE clients ADD COLUMN restrict_phone BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE clients ADD COLUMN restrict_email BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE clients ADD COLUMN oem_restrict_mail BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE clients ADD COLUMN oem_restrict_phone BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE clients ADD COLUMN oem_restrict_email BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE clients ADD COLUMN preferences_reviewed_at TEXT;
CREATE UNIQUE INDEX clients_dms_number ON clients (dms_number);
CREATE TABLE billing_accounts (
  id TEXT PRIMARY KEY, client TEXT NOT NULL REFERENCES clients (id), name TEXT NOT NULL, number TEXT NOT NULL DEFAULT ''
);
CREATE INDEX billing_accounts_client ON billing_accounts (client);
ALTER TABLE contacts ADD COLUMN preferred_contact TEXT NOT NULL DEFAULT 'push';
ALTER TABLE contacts ADD COLUMN opted_out BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE contacts ADD COLUMN restrict_phone BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE contacts ADD COLUMN restrict_email BOOLEAN NOT NULL DEFAULT FALSE;

-- The owner of a vehicle as DMS or OEM last said; `found` is false where they know nobody.
CREATE TABLE owner_records (
  id TEXT PRIMARY KEY, vehicle TEXT NOT NULL REFERENCES vehicles (id), client TEXT NOT NULL REFERENCES clients (id),
  source TEXT NOT NULL CHECK (source IN ('dms', 'oem')), found BOOLEAN NOT NULL, number TEXT,
  kind TEXT NOT NULL DEFAULT 'retail' CHECK (kind IN ('wholesale', 'retail')),
  name TEXT NOT NULL DEFAULT '', first_name TEXT NOT NULL DEFAULT '', last_name TEXT NOT NULL DEFAULT '',
  street TEXT NOT NULL DEFAULT '', city TEXT NOT NULL DEFAULT '', region TEXT NOT NULL DEFAULT '',
  postal_code TEXT NOT NULL DEFAULT '', email TEXT NOT NULL DEFAULT '', phone TEXT NOT NULL DEFAULT '',
  mobile TEXT NOT NULL DEFAULT '', work_phone TEXT NOT NULL DEFAULT '',
  restrict_mail BOOLEAN NOT NULL DEFAULT FALSE, restrict_phone BOOLEAN NOT NULL DEFAULT FALSE,
  restrict_email BOOLEAN NOT NULL DEFAULT FALSE, fetched_at TEXT NOT NULL
);
CREATE UNIQUE INDEX owner_records_vehicle ON owner_records (vehicle, source);

ALTER TABLE vehicles ADD COLUMN vin_reason TEXT NOT NULL DEFAULT '';

ALTER TABLE service_requests ADD COLUMN minutes BIGINT NOT NULL DEFAULT 60;
ALTER TABLE service_requests ADD COLUMN advisor TEXT;
ALTER TABLE service_requests ADD COLUMN transportation TEXT;
ALTER TABLE service_requests ADD COLUMN ended_at TEXT;
ALTER TABLE service_requests ADD COLUMN end_reason TEXT NOT NULL DEFAULT '';
CREATE INDEX service_requests_scheduled ON service_requests (location, scheduled_at);

ALTER TABLE repair_orders ADD COLUMN owner_choice TEXT;
ALTER TABLE repair_orders ADD COLUMN owner_chosen_at TEXT;
ALTER TABLE repair_orders ADD COLUMN plans_seen_at TEXT;
ALTER TABLE repair_orders ADD COLUMN history_seen_at TEXT;
ALTER TABLE repair_orders ADD COLUMN priority BIGINT NOT NULL DEFAULT 5;
ALTER TABLE repair_orders ADD COLUMN transportation TEXT;
ALTER TABLE repair_orders ADD COLUMN contact_wishes TEXT NOT NULL DEFAULT '';
ALTER TABLE repair_orders ADD COLUMN signature TEXT;
ALTER TABLE repair_orders ADD COLUMN finalized_at TEXT;
ALTER TABLE repair_orders ADD COLUMN finalized_by TEXT;
ALTER TABLE repair_orders ADD COLUMN export_state TEXT NOT NULL DEFAULT 'none';
ALTER TABLE repair_orders ADD COLUMN export_problem TEXT NOT NULL DEFAULT '';
ALTER TABLE repair_orders ADD COLUMN exported_at TEXT;
ALTER TABLE repair_orders ADD COLUMN dms_id TEXT;
ALTER TABLE repair_orders ADD COLUMN dms_number TEXT;
CREATE INDEX repair_orders_dms_number ON repair_orders (dms_number);

ALTER TABLE services ADD COLUMN source TEXT NOT NULL DEFAULT 'approval';
ALTER TABLE services ADD COLUMN source_id TEXT;
ALTER TABLE services ADD COLUMN fees BIGINT NOT NULL DEFAULT 0;
ALTER TABLE services ADD COLUMN discount BIGINT NOT NULL DEFAULT 0;
ALTER TABLE services ADD COLUMN billing_account TEXT;
ALTER TABLE services ADD COLUMN internal_comment TEXT NOT NULL DEFAULT '';
ALTER TABLE services ADD COLUMN customer_comment TEXT NOT NULL DEFAULT '';
ALTER TABLE services ADD COLUMN concern TEXT;
ALTER TABLE services ADD COLUMN added_at TEXT;
ALTER TABLE services ADD COLUMN removed_at TEXT;
CREATE TABLE concerns (
  id TEXT PRIMARY KEY, repair_order TEXT NOT NULL REFERENCES repair_orders (id), location TEXT NOT NULL,
  client TEXT NOT NULL, text TEXT NOT NULL, recorded_at TEXT NOT NULL, removed_at TEXT
);
CREATE INDEX concerns_repair_order ON concerns (repair_order);
