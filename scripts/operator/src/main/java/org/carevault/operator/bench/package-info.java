// SPDX-License-Identifier: Apache-2.0
/**
 * Benchmarks that pair CareVault's work with a yardstick in the same run and print the ratio.
 *
 * <p>May use: the vault, minio-java, the yardstick's own command.
 */
package org.carevault.operator.bench;
