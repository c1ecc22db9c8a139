// SPDX-License-Identifier: Apache-2.0
/**
 * One envelope taken apart once, strictly, with every signed byte kept as it came.
 *
 * <p>May use: fabric-protos.
 */
package org.carevault.validation.transaction;
