-- SPDX-License-Identifier: Apache-2.0
-- A block's row tells more than before. What is here is forgotten: the follower starts again at block 0.

DELETE FROM genesis;
DELETE FROM definition;
DELETE FROM ledger_transaction;
DELETE FROM state;
DROP TABLE block;

CREATE TABLE block (
  number        INTEGER PRIMARY KEY,
  hash          BLOB NOT NULL,
  previous_hash BLOB NOT NULL,
  data_hash     BLOB NOT NULL,
  outcome       BLOB NOT NULL,
  time          TEXT,
  transactions  INTEGER NOT NULL
);

CREATE INDEX ledger_transaction_creator ON ledger_transaction (common_name, block);

-- When the certificate ends that a key came with last.
CREATE TABLE certificate (
  key_hash TEXT PRIMARY KEY,
  ends     TEXT NOT NULL
) WITHOUT ROWID;

DROP VIEW invitation;
CREATE VIEW invitation AS
  SELECT document ->> 'hash' AS hash, document ->> 'msp' AS msp, document, block, position, transaction_id
  FROM state WHERE type = 'invitation';
CREATE INDEX member_msp ON state (document ->> 'msp') WHERE type = 'member';
CREATE INDEX invitation_msp ON state (document ->> 'msp') WHERE type = 'invitation';

CREATE VIEW organisation AS
  SELECT document ->> 'msp' AS msp, document, block, transaction_id
  FROM state WHERE type = 'org';

DROP VIEW event;
CREATE VIEW event AS
  SELECT document ->> 'patient' AS patient, document ->> 'record' AS record, document ->> 'actor' AS actor, document ->> 'type' AS type,
    document ->> 'outcome' AS outcome, document ->> 'time' AS time, document ->> 'consent' AS consent,
    key, document, block, position, transaction_id
  FROM state WHERE type = 'audit';
CREATE INDEX event_block ON state (block) WHERE type = 'audit';
