-- The first schema. Column types are the same on both databases (see infra/decisions/storage.md):
-- ids and instants are text, JSON is text, money is bigint minor units. {bytes} is BLOB or BYTEA.

CREATE TABLE company (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, epoch TEXT NOT NULL, created_at TEXT NOT NULL
);
CREATE TABLE locations (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, street TEXT NOT NULL DEFAULT '', city TEXT NOT NULL DEFAULT '',
  region TEXT NOT NULL DEFAULT '', postal_code TEXT NOT NULL DEFAULT '', phone TEXT NOT NULL DEFAULT '',
  time_zone TEXT NOT NULL, currency TEXT NOT NULL DEFAULT 'USD',
  distance_unit TEXT NOT NULL DEFAULT 'mi' CHECK (distance_unit IN ('mi', 'km')),
  tread_unit TEXT NOT NULL DEFAULT '32nds' CHECK (tread_unit IN ('32nds', 'mm')),
  tax_basis_points BIGINT NOT NULL DEFAULT 0, labour_rate BIGINT NOT NULL,
  number_prefix TEXT NOT NULL, next_number BIGINT NOT NULL DEFAULT 1,
  opening_hours TEXT NOT NULL DEFAULT '{}', quiet_hours TEXT NOT NULL DEFAULT '{}'
);
CREATE TABLE list_entries (
  id TEXT PRIMARY KEY, location TEXT NOT NULL REFERENCES locations (id),
  list TEXT NOT NULL CHECK (list IN ('stage', 'job_status', 'reason')), key TEXT NOT NULL, position BIGINT NOT NULL,
  internal TEXT NOT NULL, customer_en TEXT NOT NULL, customer_es TEXT NOT NULL, noisy BOOLEAN NOT NULL DEFAULT TRUE
);
CREATE UNIQUE INDEX list_entries_key ON list_entries (location, list, key);

CREATE TABLE clients (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('wholesale', 'retail')), name TEXT NOT NULL,
  first_name TEXT NOT NULL DEFAULT '', last_name TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '', phone TEXT NOT NULL DEFAULT '', street TEXT NOT NULL DEFAULT '',
  city TEXT NOT NULL DEFAULT '', region TEXT NOT NULL DEFAULT '', postal_code TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL DEFAULT 'en', preferred_contact TEXT NOT NULL DEFAULT 'push',
  created_at TEXT NOT NULL
);
CREATE TABLE contacts (
  id TEXT PRIMARY KEY, client TEXT NOT NULL REFERENCES clients (id), name TEXT NOT NULL,
  title TEXT NOT NULL DEFAULT '', email TEXT NOT NULL DEFAULT '', phone TEXT NOT NULL DEFAULT '',
  person TEXT
);
CREATE INDEX contacts_client ON contacts (client);
CREATE TABLE persons (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('staff', 'client')), name TEXT NOT NULL,
  email TEXT NOT NULL, password_hash TEXT NOT NULL, language TEXT NOT NULL DEFAULT 'en',
  active BOOLEAN NOT NULL DEFAULT TRUE, scope_version BIGINT NOT NULL DEFAULT 1, created_at TEXT NOT NULL
);
CREATE UNIQUE INDEX persons_email ON persons (email);
CREATE TABLE role_grants (
  id TEXT PRIMARY KEY, person TEXT NOT NULL REFERENCES persons (id), role TEXT NOT NULL,
  location TEXT REFERENCES locations (id), client TEXT REFERENCES clients (id)
);
CREATE INDEX role_grants_person ON role_grants (person);
CREATE INDEX role_grants_client ON role_grants (client, role);
CREATE TABLE sessions (
  id TEXT PRIMARY KEY, token_hash TEXT NOT NULL, person TEXT NOT NULL REFERENCES persons (id),
  created_at TEXT NOT NULL, expires_at TEXT NOT NULL, user_agent TEXT NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX sessions_token ON sessions (token_hash);
CREATE INDEX sessions_person ON sessions (person);
CREATE TABLE devices (
  id TEXT PRIMARY KEY, person TEXT NOT NULL REFERENCES persons (id), name TEXT NOT NULL, key_hash TEXT NOT NULL,
  processed BIGINT NOT NULL DEFAULT 0, acknowledged BIGINT NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL, revoked_at TEXT
);
CREATE UNIQUE INDEX devices_key ON devices (key_hash);
CREATE TABLE sign_in_throttle (
  key TEXT PRIMARY KEY, failures BIGINT NOT NULL, until TEXT NOT NULL
);

CREATE TABLE receipts (
  device TEXT NOT NULL REFERENCES devices (id), n BIGINT NOT NULL, hash TEXT NOT NULL, verdict TEXT NOT NULL,
  PRIMARY KEY (device, n)
);
CREATE TABLE idempotency (
  key TEXT PRIMARY KEY, hash TEXT NOT NULL, verdict TEXT NOT NULL, at TEXT NOT NULL
);
CREATE TABLE journal_head (
  id BIGINT PRIMARY KEY CHECK (id = 1), seq BIGINT NOT NULL, hash TEXT NOT NULL
);
CREATE TABLE journal (
  seq BIGINT PRIMARY KEY, id TEXT NOT NULL, at TEXT NOT NULL, recorded_at TEXT NOT NULL,
  by_person TEXT, on_behalf_of TEXT, device TEXT, kind TEXT NOT NULL,
  subject_kind TEXT NOT NULL, subject TEXT NOT NULL, location TEXT, client TEXT,
  facts TEXT, salt TEXT NOT NULL, digest TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL
);
CREATE INDEX journal_subject ON journal (subject_kind, subject, seq);
CREATE TABLE touches (
  seq BIGINT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL,
  location_before TEXT, client_before TEXT, location_after TEXT, client_after TEXT,
  PRIMARY KEY (seq, kind, id)
);
CREATE TABLE cursors (
  reader TEXT PRIMARY KEY, seq BIGINT NOT NULL, holder TEXT, lease_until TEXT
);

CREATE TABLE vehicles (
  id TEXT PRIMARY KEY, client TEXT NOT NULL REFERENCES clients (id), vin TEXT NOT NULL,
  year BIGINT, make TEXT NOT NULL, model TEXT NOT NULL, trim TEXT NOT NULL DEFAULT '',
  body TEXT NOT NULL CHECK (body IN ('car', 'suv', 'pickup', 'van', 'truck')), body_class TEXT NOT NULL DEFAULT '',
  engine TEXT NOT NULL DEFAULT '', color TEXT NOT NULL DEFAULT '', plate TEXT NOT NULL DEFAULT '',
  unit_number TEXT NOT NULL DEFAULT '', odometer BIGINT, odometer_on TEXT, in_service_on TEXT,
  interval_months BIGINT NOT NULL DEFAULT 6, interval_distance BIGINT NOT NULL DEFAULT 5000
);
CREATE UNIQUE INDEX vehicles_vin ON vehicles (vin);
CREATE INDEX vehicles_client ON vehicles (client);

CREATE TABLE service_requests (
  id TEXT PRIMARY KEY, location TEXT NOT NULL REFERENCES locations (id), client TEXT NOT NULL REFERENCES clients (id),
  vehicle TEXT NOT NULL REFERENCES vehicles (id),
  state TEXT NOT NULL CHECK (state IN ('requested', 'confirmed', 'arrived', 'written_up', 'cancelled', 'no_show')),
  source TEXT NOT NULL CHECK (source IN ('shop', 'walk_in', 'client_user')), concern TEXT NOT NULL DEFAULT '',
  scheduled_at TEXT, arrived_at TEXT, created_at TEXT NOT NULL
);
CREATE INDEX service_requests_location ON service_requests (location, state, arrived_at);
CREATE INDEX service_requests_vehicle ON service_requests (vehicle);

CREATE TABLE repair_orders (
  id TEXT PRIMARY KEY, location TEXT NOT NULL REFERENCES locations (id), client TEXT NOT NULL REFERENCES clients (id),
  vehicle TEXT NOT NULL REFERENCES vehicles (id), service_request TEXT REFERENCES service_requests (id),
  number TEXT, status TEXT NOT NULL CHECK (status IN ('writing_up', 'open', 'on_hold', 'closed', 'void')),
  advisor TEXT REFERENCES persons (id), technician TEXT REFERENCES persons (id), contact TEXT REFERENCES contacts (id),
  arrived_at TEXT NOT NULL, opened_at TEXT NOT NULL, closed_at TEXT, odometer BIGINT,
  due_out TEXT, first_due_out TEXT, stage TEXT, job_status TEXT, published TEXT, published_due_out TEXT
);
CREATE UNIQUE INDEX repair_orders_number ON repair_orders (location, number);
CREATE INDEX repair_orders_location ON repair_orders (location, status);
CREATE INDEX repair_orders_vehicle ON repair_orders (vehicle, closed_at);
CREATE INDEX repair_orders_client ON repair_orders (client, status);
CREATE INDEX repair_orders_request ON repair_orders (service_request);

CREATE TABLE services (
  id TEXT PRIMARY KEY, repair_order TEXT NOT NULL REFERENCES repair_orders (id), location TEXT NOT NULL,
  client TEXT NOT NULL, op_code TEXT NOT NULL DEFAULT '', description TEXT NOT NULL,
  labour_tenths BIGINT NOT NULL, labour_rate BIGINT NOT NULL, parts TEXT NOT NULL DEFAULT '[]',
  labour BIGINT NOT NULL, parts_total BIGINT NOT NULL, tax BIGINT NOT NULL, total BIGINT NOT NULL,
  billing_type TEXT NOT NULL DEFAULT 'customer', state TEXT NOT NULL DEFAULT 'queued', approval_line TEXT
);
CREATE INDEX services_repair_order ON services (repair_order);
CREATE UNIQUE INDEX services_approval_line ON services (approval_line);
CREATE TABLE declined_services (
  id TEXT PRIMARY KEY, vehicle TEXT NOT NULL REFERENCES vehicles (id), client TEXT NOT NULL REFERENCES clients (id),
  repair_order TEXT NOT NULL REFERENCES repair_orders (id), location TEXT NOT NULL, approval_line TEXT,
  op_code TEXT NOT NULL DEFAULT '', description TEXT NOT NULL, amount BIGINT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('declined', 'deferred')), reason TEXT NOT NULL DEFAULT '',
  offer_again_on TEXT, declined_at TEXT NOT NULL
);
CREATE INDEX declined_services_vehicle ON declined_services (vehicle);
CREATE INDEX declined_services_repair_order ON declined_services (repair_order);

CREATE TABLE walkarounds (
  id TEXT PRIMARY KEY REFERENCES repair_orders (id), location TEXT NOT NULL, client TEXT NOT NULL,
  areas TEXT NOT NULL DEFAULT '{}', odometer BIGINT, odometer_reason TEXT, fuel BIGINT,
  tires TEXT NOT NULL DEFAULT '{}', checks TEXT NOT NULL DEFAULT '{}', warning_lamps TEXT, keys BIGINT,
  belongings TEXT, signature TEXT, no_signature_reason TEXT, started_at TEXT NOT NULL, signed_at TEXT
);
CREATE TABLE damages (
  id TEXT PRIMARY KEY, repair_order TEXT NOT NULL REFERENCES repair_orders (id), location TEXT NOT NULL,
  client TEXT NOT NULL, area TEXT NOT NULL, view TEXT NOT NULL, x DOUBLE PRECISION NOT NULL, y DOUBLE PRECISION NOT NULL,
  kind TEXT NOT NULL, severity TEXT NOT NULL, size_mm BIGINT, note TEXT NOT NULL DEFAULT '',
  recorded_by TEXT, recorded_at TEXT NOT NULL, removed_at TEXT
);
CREATE INDEX damages_repair_order ON damages (repair_order);

CREATE TABLE media (
  sha256 TEXT PRIMARY KEY, bytes BIGINT NOT NULL, content_type TEXT NOT NULL, width BIGINT NOT NULL,
  height BIGINT NOT NULL, large_sha256 TEXT NOT NULL, thumb_sha256 TEXT NOT NULL, received_at TEXT NOT NULL
);
CREATE TABLE media_owners (
  sha256 TEXT NOT NULL REFERENCES media (sha256), person TEXT NOT NULL REFERENCES persons (id),
  PRIMARY KEY (sha256, person)
);
CREATE TABLE photos (
  id TEXT PRIMARY KEY, repair_order TEXT NOT NULL REFERENCES repair_orders (id), location TEXT NOT NULL,
  client TEXT NOT NULL, sha256 TEXT NOT NULL, subject TEXT NOT NULL, subject_id TEXT, slot TEXT, original TEXT,
  captured_at TEXT NOT NULL, attached_by TEXT, attached_at TEXT NOT NULL, shared BOOLEAN NOT NULL DEFAULT FALSE,
  stored BOOLEAN NOT NULL DEFAULT FALSE, removed_at TEXT
);
CREATE INDEX photos_repair_order ON photos (repair_order);
CREATE INDEX photos_sha256 ON photos (sha256);

CREATE TABLE inspection_templates (
  id TEXT PRIMARY KEY, tier TEXT NOT NULL CHECK (tier IN ('quick', 'standard', 'full')), version BIGINT NOT NULL,
  name_en TEXT NOT NULL, name_es TEXT NOT NULL, content TEXT NOT NULL, active BOOLEAN NOT NULL DEFAULT TRUE
);
CREATE TABLE inspections (
  id TEXT PRIMARY KEY, repair_order TEXT NOT NULL REFERENCES repair_orders (id), location TEXT NOT NULL,
  client TEXT NOT NULL, template TEXT NOT NULL REFERENCES inspection_templates (id),
  state TEXT NOT NULL CHECK (state IN ('draft', 'submitted')), started_by TEXT, started_at TEXT NOT NULL,
  submitted_by TEXT, submitted_at TEXT, supplements TEXT
);
CREATE INDEX inspections_repair_order ON inspections (repair_order);
CREATE TABLE answers (
  id TEXT PRIMARY KEY, inspection TEXT NOT NULL REFERENCES inspections (id), repair_order TEXT NOT NULL,
  location TEXT NOT NULL, client TEXT NOT NULL, item TEXT NOT NULL, rating TEXT, reason TEXT NOT NULL DEFAULT '',
  measurements TEXT NOT NULL DEFAULT '{}', observation TEXT NOT NULL DEFAULT '', answered_by TEXT, answered_at TEXT NOT NULL
);
CREATE UNIQUE INDEX answers_item ON answers (inspection, item);
CREATE INDEX answers_repair_order ON answers (repair_order);
CREATE TABLE recommendations (
  id TEXT PRIMARY KEY, inspection TEXT NOT NULL REFERENCES inspections (id), repair_order TEXT NOT NULL,
  location TEXT NOT NULL, client TEXT NOT NULL, item TEXT, op_code TEXT NOT NULL DEFAULT '', description TEXT NOT NULL,
  labour_tenths BIGINT NOT NULL, labour_rate BIGINT NOT NULL, parts TEXT NOT NULL DEFAULT '[]',
  priority TEXT NOT NULL CHECK (priority IN ('safety', 'soon', 'later')), explanation TEXT NOT NULL DEFAULT '',
  alternative TEXT, withheld BOOLEAN NOT NULL DEFAULT FALSE,
  labour BIGINT NOT NULL, parts_total BIGINT NOT NULL, tax BIGINT NOT NULL, total BIGINT NOT NULL, removed_at TEXT
);
CREATE INDEX recommendations_inspection ON recommendations (inspection);
CREATE INDEX recommendations_repair_order ON recommendations (repair_order);

CREATE TABLE approvals (
  id TEXT PRIMARY KEY, repair_order TEXT NOT NULL REFERENCES repair_orders (id),
  inspection TEXT NOT NULL REFERENCES inspections (id), location TEXT NOT NULL, client TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('gathering', 'open', 'decided', 'superseded')), content TEXT NOT NULL,
  sha256 TEXT NOT NULL, total BIGINT NOT NULL, submitted_at TEXT NOT NULL, opened_at TEXT, decided_at TEXT, superseded_by TEXT
);
CREATE INDEX approvals_repair_order ON approvals (repair_order);
CREATE INDEX approvals_client ON approvals (client, state);
CREATE TABLE approval_lines (
  id TEXT PRIMARY KEY, approval TEXT NOT NULL REFERENCES approvals (id), repair_order TEXT NOT NULL,
  location TEXT NOT NULL, client TEXT NOT NULL, recommendation TEXT NOT NULL REFERENCES recommendations (id), position BIGINT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('pending', 'approved', 'declined', 'deferred', 'countered')),
  choice TEXT NOT NULL DEFAULT 'offered', reason TEXT NOT NULL DEFAULT '', comment TEXT NOT NULL DEFAULT '',
  offer_again_on TEXT, counter_amount BIGINT
);
CREATE INDEX approval_lines_approval ON approval_lines (approval);
CREATE TABLE decisions (
  id TEXT PRIMARY KEY, approval TEXT NOT NULL REFERENCES approvals (id), repair_order TEXT NOT NULL,
  location TEXT NOT NULL, client TEXT NOT NULL, sha256 TEXT NOT NULL, by_person TEXT, by_name TEXT NOT NULL,
  method TEXT NOT NULL, said_by TEXT NOT NULL DEFAULT '', reason TEXT NOT NULL DEFAULT '',
  at TEXT NOT NULL, recorded_at TEXT NOT NULL, ip TEXT NOT NULL DEFAULT '', user_agent TEXT NOT NULL DEFAULT '',
  signature TEXT NOT NULL, consent TEXT NOT NULL, evidence TEXT NOT NULL, evidence_sha256 TEXT NOT NULL
);
CREATE UNIQUE INDEX decisions_approval ON decisions (approval);

CREATE TABLE web_statuses (
  id TEXT PRIMARY KEY, repair_order TEXT NOT NULL REFERENCES repair_orders (id), location TEXT NOT NULL,
  client TEXT NOT NULL, stage TEXT NOT NULL, job_status TEXT NOT NULL, due_out TEXT, due_out_before TEXT,
  reason TEXT, note TEXT NOT NULL DEFAULT '', by_person TEXT, by_name TEXT NOT NULL, at TEXT NOT NULL
);
CREATE INDEX web_statuses_repair_order ON web_statuses (repair_order, at);
CREATE TABLE tracker_links (
  id TEXT PRIMARY KEY, repair_order TEXT NOT NULL REFERENCES repair_orders (id), location TEXT NOT NULL,
  client TEXT NOT NULL, created_at TEXT NOT NULL, revoked_at TEXT
);
CREATE INDEX tracker_links_repair_order ON tracker_links (repair_order);
CREATE TABLE push_subscriptions (
  id TEXT PRIMARY KEY, person TEXT REFERENCES persons (id), tracker_link TEXT REFERENCES tracker_links (id),
  endpoint TEXT NOT NULL, p256dh TEXT NOT NULL, auth TEXT NOT NULL, vapid_key TEXT NOT NULL,
  language TEXT NOT NULL DEFAULT 'en', created_at TEXT NOT NULL, ended_at TEXT, end_reason TEXT
);
CREATE UNIQUE INDEX push_subscriptions_endpoint ON push_subscriptions (endpoint);
CREATE INDEX push_subscriptions_person ON push_subscriptions (person);
CREATE INDEX push_subscriptions_link ON push_subscriptions (tracker_link);
CREATE TABLE notices (
  id TEXT PRIMARY KEY, seq BIGINT NOT NULL, kind TEXT NOT NULL, subject_kind TEXT NOT NULL, subject TEXT NOT NULL,
  repair_order TEXT, location TEXT, client TEXT, person TEXT, tracker_link TEXT, channel TEXT NOT NULL,
  title TEXT NOT NULL, body TEXT NOT NULL, navigate TEXT NOT NULL, tag TEXT NOT NULL, language TEXT NOT NULL,
  fate TEXT NOT NULL CHECK (fate IN ('waiting', 'sent', 'shown', 'opened', 'failed', 'not_sent')),
  fate_reason TEXT NOT NULL DEFAULT '', fate_at TEXT NOT NULL, created_at TEXT NOT NULL
);
CREATE INDEX notices_subject ON notices (subject_kind, subject);
CREATE INDEX notices_repair_order ON notices (repair_order);
CREATE TABLE deliveries (
  id TEXT PRIMARY KEY, notice TEXT NOT NULL REFERENCES notices (id), subscription TEXT NOT NULL REFERENCES push_subscriptions (id),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'shown', 'opened', 'failed')), attempts BIGINT NOT NULL DEFAULT 0,
  not_before TEXT NOT NULL, expires_at TEXT NOT NULL, lease_until TEXT, answer TEXT NOT NULL DEFAULT '', settled_at TEXT
);
CREATE INDEX deliveries_due ON deliveries (state, not_before);
CREATE INDEX deliveries_notice ON deliveries (notice);
CREATE INDEX deliveries_subscription ON deliveries (subscription, state);
