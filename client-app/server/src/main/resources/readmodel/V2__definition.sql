-- SPDX-License-Identifier: Apache-2.0
-- Which version of the chaincode the organisations have committed, and in which block: it chooses the rules.

CREATE TABLE definition (
  block    INTEGER NOT NULL,
  position INTEGER NOT NULL,
  version  TEXT NOT NULL,
  PRIMARY KEY (block, position)
) WITHOUT ROWID;

-- Whoever followed the chain before has not kept them, and follows it once more from block 0.
DELETE FROM state;
DELETE FROM ledger_transaction;
DELETE FROM genesis;
DELETE FROM block;
