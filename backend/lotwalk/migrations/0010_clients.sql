-- Clients are found by what anybody would type: words of their names, e-mail, digits of their phones, plate or VIN.
-- {bytewise} is the collation in which a prefix is a range: text compared byte by byte.

ALTER TABLE contacts ADD COLUMN removed_at TEXT;
CREATE TABLE client_terms (
  term TEXT{bytewise} NOT NULL, client TEXT NOT NULL REFERENCES clients (id), PRIMARY KEY (term, client)
);
CREATE INDEX client_terms_client ON client_terms (client);
CREATE INDEX vehicles_plate ON vehicles ((REPLACE(REPLACE(UPPER(plate), ' ', ''), '-', '')){bytewise});
CREATE INDEX vehicles_vin_end ON vehicles ((SUBSTR(vin, 10)){bytewise});
