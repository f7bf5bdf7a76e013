-- E-mail beside push: a delivery goes by a way, which is a device's subscription or an address. Neither database takes
-- NOT NULL off a column in the other's words, so the table is made anew. Nothing refers to it.

CREATE TABLE deliveries_anew (
  id TEXT PRIMARY KEY, notice TEXT NOT NULL REFERENCES notices (id),
  channel TEXT NOT NULL CHECK (channel IN ('push', 'email')), way TEXT NOT NULL,
  subscription TEXT REFERENCES push_subscriptions (id),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'shown', 'opened', 'failed')),
  attempts BIGINT NOT NULL DEFAULT 0, not_before TEXT NOT NULL, expires_at TEXT NOT NULL, lease_until TEXT,
  answer TEXT NOT NULL DEFAULT '', settled_at TEXT,
  CHECK ((channel = 'push') = (subscription IS NOT NULL))
);
INSERT INTO deliveries_anew (id, notice, channel, way, subscription, state, attempts, not_before, expires_at,
    lease_until, answer, settled_at)
  SELECT id, notice, 'push', subscription, subscription, state, attempts, not_before, expires_at, lease_until, answer,
    settled_at FROM deliveries;
DROP TABLE deliveries;
ALTER TABLE deliveries_anew RENAME TO deliveries;
CREATE INDEX deliveries_due ON deliveries (state, not_before);
CREATE INDEX deliveries_notice ON deliveries (notice);
CREATE INDEX deliveries_way ON deliveries (way, state);

-- The contact whom an e-mail is for, who may have no access and so no person.
ALTER TABLE notices ADD COLUMN contact TEXT;
-- When somebody stopped their e-mail by the link in it; what they told the shop is in `opted_out` alone.
ALTER TABLE clients ADD COLUMN mail_stopped_at TEXT;
ALTER TABLE contacts ADD COLUMN mail_stopped_at TEXT;
ALTER TABLE persons ADD COLUMN mail_stopped_at TEXT;
