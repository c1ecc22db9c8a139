-- SPDX-License-Identifier: Apache-2.0
-- Everything here follows from the blocks: two builds from the same chain hold the same rows.

CREATE TABLE block (
  number      INTEGER PRIMARY KEY,
  hash        BLOB NOT NULL,
  outcome     BLOB NOT NULL
);

CREATE TABLE genesis (
  number INTEGER PRIMARY KEY CHECK (number = 0),
  raw    BLOB NOT NULL
);

CREATE TABLE ledger_transaction (
  block         INTEGER NOT NULL,
  position      INTEGER NOT NULL,
  id            TEXT NOT NULL,
  flag          TEXT NOT NULL,
  function      TEXT,
  argument      TEXT,
  time          TEXT,
  msp           TEXT,
  common_name   TEXT,
  key_hash      TEXT,
  administrator INTEGER,
  response      TEXT,
  derived       INTEGER NOT NULL,
  PRIMARY KEY (block, position)
) WITHOUT ROWID;

CREATE INDEX ledger_transaction_id ON ledger_transaction (id);

-- The chaincode's world state. A value that is JSON stands in document as well, and the views below read it there.
CREATE TABLE state (
  key         BLOB PRIMARY KEY,
  value       BLOB NOT NULL,
  type        TEXT NOT NULL,
  document    TEXT,
  block       INTEGER NOT NULL,
  position    INTEGER NOT NULL,
  transaction_id TEXT NOT NULL
) WITHOUT ROWID;

CREATE VIEW member AS
  SELECT document ->> 'id' AS id, document ->> 'msp' AS msp, document ->> 'status' AS status, document, block, transaction_id
  FROM state WHERE type = 'member';

CREATE INDEX member_id ON state (document ->> 'id') WHERE type = 'member';

CREATE VIEW invitation AS
  SELECT document ->> 'hash' AS hash, document, block, transaction_id
  FROM state WHERE type = 'invitation';
CREATE INDEX invitation_hash ON state (document ->> 'hash') WHERE type = 'invitation';

CREATE VIEW record AS
  SELECT document ->> 'record' AS record, document ->> 'patient' AS patient, document ->> 'created' AS created, document, block, transaction_id
  FROM state WHERE type = 'record';
CREATE INDEX record_patient ON state (document ->> 'patient') WHERE type = 'record';
CREATE INDEX record_record ON state (document ->> 'record') WHERE type = 'record';

CREATE VIEW version AS
  SELECT document ->> 'record' AS record, document ->> 'version' AS version, document ->> 'object' AS object, document, block, transaction_id
  FROM state WHERE type = 'version';
CREATE INDEX version_record ON state (document ->> 'record') WHERE type = 'version';
CREATE INDEX version_object ON state (document ->> 'object') WHERE type = 'version';

CREATE VIEW consent AS
  SELECT document ->> 'patient' AS patient, document ->> 'grantee' AS grantee, document ->> 'status' AS status, document, block, position, transaction_id
  FROM state WHERE type = 'consent';
CREATE INDEX consent_patient ON state (document ->> 'patient') WHERE type = 'consent';
CREATE INDEX consent_grantee ON state (document ->> 'grantee') WHERE type = 'consent';

CREATE VIEW event AS
  SELECT document ->> 'patient' AS patient, document ->> 'record' AS record, document ->> 'actor' AS actor, document ->> 'type' AS type,
    document ->> 'outcome' AS outcome, document ->> 'time' AS time, key, document, block, position, transaction_id
  FROM state WHERE type = 'audit';
CREATE INDEX event_patient ON state (document ->> 'patient') WHERE type = 'audit';
CREATE INDEX event_actor ON state (document ->> 'actor') WHERE type = 'audit';
