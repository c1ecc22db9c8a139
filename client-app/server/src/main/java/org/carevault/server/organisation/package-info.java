// SPDX-License-Identifier: Apache-2.0
/**
 * Shows administrators their organisation's members and invitations, and the solution administrator the organisations.
 *
 * <p>May use: the model and the adapters; no other feature.
 */
package org.carevault.server.organisation;
