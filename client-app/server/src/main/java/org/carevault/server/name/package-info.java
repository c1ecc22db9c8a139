// SPDX-License-Identifier: Apache-2.0
/**
 * Keeps and shows the names of staff, each signed by an administrator of their organisation; patients' names are in no such list.
 *
 * <p>May use: the model and the adapters; no other feature.
 */
package org.carevault.server.name;
