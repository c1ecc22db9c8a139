// SPDX-License-Identifier: Apache-2.0
/**
 * Blocks on disk: append-only files that survive a kill without losing an acknowledged block, and an index rebuilt at
 * every start.
 *
 * <p>May use: validation (header hashes), fabric-protos, the JDK's file channels.
 */
package org.carevault.devledger.store;
