// SPDX-License-Identifier: Apache-2.0
/**
 * Who somebody is to this app: joining, log-in, keyrings, accounts, and the certificate's end after a removal.
 *
 * <p>May use: the model, the adapters, jagged for the organisation's own seal; no other feature.
 */
package org.carevault.server.identity;
