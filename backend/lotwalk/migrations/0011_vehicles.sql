-- Vehicles: plans, recalls and visits as DMS and OEM said, and what the shop says to customers by their vital.

-- Serial numbers of equipment are shorter and may coincide between makers; none at all is as common.
DROP INDEX vehicles_vin;
CREATE UNIQUE INDEX vehicles_vin ON vehicles (vin) WHERE LENGTH(vin) = 17;
-- A VIN is looked up whole or by its last six; its last eight and plates have their indexes already.
CREATE INDEX vehicles_whole_vin ON vehicles (vin);
CREATE INDEX vehicles_vin_last_six ON vehicles ((SUBSTR(vin, 12)){bytewise});
CREATE INDEX vehicles_unit ON vehicles ((UPPER(unit_number)){bytewise});

ALTER TABLE vehicles ADD COLUMN plans_asked_at TEXT;
ALTER TABLE vehicles ADD COLUMN recalls_asked_at TEXT;
ALTER TABLE vehicles ADD COLUMN visits_asked_at TEXT;
ALTER TABLE vehicles ADD COLUMN changed_at TEXT;
ALTER TABLE vehicles ADD COLUMN changed_by TEXT NOT NULL DEFAULT '';

-- Dates are days; distances are in the company's unit, deductibles in minor units.
CREATE TABLE plans (
  id TEXT PRIMARY KEY, vehicle TEXT NOT NULL REFERENCES vehicles (id),
  source TEXT NOT NULL CHECK (source IN ('dms', 'oem')), number TEXT NOT NULL, name TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT '', coverage TEXT NOT NULL DEFAULT '', starts_on TEXT, ends_on TEXT,
  starts_at BIGINT, ends_at BIGINT, deductible BIGINT
);
CREATE INDEX plans_vehicle ON plans (vehicle);
CREATE TABLE recalls (
  id TEXT PRIMARY KEY, vehicle TEXT NOT NULL REFERENCES vehicles (id),
  source TEXT NOT NULL CHECK (source IN ('dms', 'oem')), number TEXT NOT NULL, description TEXT NOT NULL,
  remedy TEXT NOT NULL DEFAULT '', labour_tenths BIGINT NOT NULL DEFAULT 0, is_open BOOLEAN NOT NULL
);
CREATE INDEX recalls_vehicle ON recalls (vehicle);
CREATE TABLE outside_visits (
  id TEXT PRIMARY KEY, vehicle TEXT NOT NULL REFERENCES vehicles (id),
  source TEXT NOT NULL CHECK (source IN ('dms', 'oem')), number TEXT NOT NULL, date TEXT NOT NULL, odometer BIGINT,
  services TEXT NOT NULL DEFAULT '[]'
);
CREATE INDEX outside_visits_vehicle ON outside_visits (vehicle);

-- Its id is the vital's name.
CREATE TABLE vital_guidance (id TEXT PRIMARY KEY, text_en TEXT NOT NULL, text_es TEXT NOT NULL);
