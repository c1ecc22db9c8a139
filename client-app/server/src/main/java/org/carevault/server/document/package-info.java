// SPDX-License-Identifier: Apache-2.0
/**
 * Records and their sealed objects: listing, upload, release, tickets between organisations, and the sweep.
 *
 * <p>May use: the model and the adapters; no other feature.
 */
package org.carevault.server.document;
