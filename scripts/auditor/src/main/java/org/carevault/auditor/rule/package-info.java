// SPDX-License-Identifier: Apache-2.0
/**
 * Re-derives what a contract should have done: the model's rules on the replayed state, compared byte for byte.
 *
 * <p>May use: the model, report, jackson-databind. Knows no block and no protobuf.
 */
package org.carevault.auditor.rule;
