// SPDX-License-Identifier: Apache-2.0
/**
 * What the auditor believes before it reads a block: the anchor from outside the files, and its own checkpoints.
 *
 * <p>May use: the model (canonical JSON, signed texts), validation's state, jackson-databind.
 */
package org.carevault.auditor.trust;
