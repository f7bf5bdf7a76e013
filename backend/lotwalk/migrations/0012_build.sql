-- Building a repair order: the maintenance menu, canned services, who added what, and what moved a price.

CREATE TABLE menu_items (
  id TEXT PRIMARY KEY, position BIGINT NOT NULL, bodies TEXT NOT NULL, interval_mi BIGINT, interval_km BIGINT,
  interval_months BIGINT, op_code TEXT NOT NULL, description_en TEXT NOT NULL, description_es TEXT NOT NULL,
  labour_tenths BIGINT NOT NULL, parts TEXT NOT NULL DEFAULT '[]', active BOOLEAN NOT NULL DEFAULT TRUE
);
CREATE TABLE canned_services (
  id TEXT PRIMARY KEY, location TEXT NOT NULL REFERENCES locations (id), bodies TEXT NOT NULL, op_code TEXT NOT NULL,
  description_en TEXT NOT NULL, description_es TEXT NOT NULL, labour_tenths BIGINT NOT NULL,
  parts TEXT NOT NULL DEFAULT '[]', active BOOLEAN NOT NULL DEFAULT TRUE
);
CREATE INDEX canned_services_location ON canned_services (location);

-- The id of the change that a price was last made by; a change of money names it.
ALTER TABLE services ADD COLUMN revision TEXT NOT NULL DEFAULT '';
ALTER TABLE services ADD COLUMN added_by TEXT;
ALTER TABLE concerns ADD COLUMN recorded_by TEXT;
-- What can be had once is on an order once.
CREATE UNIQUE INDEX services_source ON services (repair_order, source, source_id)
  WHERE removed_at IS NULL AND source IN ('menu', 'recommendation', 'declined', 'recall');

-- Set when the work was agreed to after all: it isn't offered any more.
ALTER TABLE declined_services ADD COLUMN settled_at TEXT;
-- What was offered then, so that it can be offered again at today's price; not known of older ones.
ALTER TABLE declined_services ADD COLUMN labour_tenths BIGINT;
ALTER TABLE declined_services ADD COLUMN parts TEXT;
