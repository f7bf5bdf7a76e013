-- The appointment manager, and the OEM's documents of a vehicle, each time that somebody pulled one.

CREATE INDEX service_requests_arrived ON service_requests (location, arrived_at);

-- The bytes lie in the store of media under their SHA-256; the same report pulled twice lies there once. Whose it is
-- follows the vehicle.
CREATE TABLE vehicle_documents (
  id TEXT PRIMARY KEY, vehicle TEXT NOT NULL REFERENCES vehicles (id), location TEXT NOT NULL,
  repair_order TEXT REFERENCES repair_orders (id), vin TEXT NOT NULL, name TEXT NOT NULL, title TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('vehicle_report', 'plan_certificate', 'siriusxm_trial')),
  sha256 TEXT NOT NULL, bytes BIGINT NOT NULL, pulled_at TEXT NOT NULL, pulled_by TEXT NOT NULL
);
CREATE INDEX vehicle_documents_history ON vehicle_documents (location, kind, pulled_at);
CREATE INDEX vehicle_documents_vehicle ON vehicle_documents (vehicle, name, pulled_at);
