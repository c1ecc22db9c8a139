// SPDX-License-Identifier: Apache-2.0
/**
 * Lists consents to those whom they concern.
 *
 * <p>May use: the model and the adapters; no other feature.
 */
package org.carevault.server.consent;
