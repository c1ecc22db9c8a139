// SPDX-License-Identifier: Apache-2.0

/**
 * The channel's one copy: validates ordered blocks, stores them and keeps state, history and index. May use
 * {@code validation}, {@code store} and {@code simulation}.
 */
package org.carevault.devledger.commit;
