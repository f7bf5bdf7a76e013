-- Who assigned an order and when: its line in the order's history.

ALTER TABLE repair_orders ADD COLUMN assigned_at TEXT;
ALTER TABLE repair_orders ADD COLUMN assigned_by TEXT;
