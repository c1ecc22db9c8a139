// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.commit;

/** What validation found: one flag for each transaction. */
record BlockVerdict(byte[] flags) {}
