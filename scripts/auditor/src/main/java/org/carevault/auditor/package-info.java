// SPDX-License-Identifier: Apache-2.0
/**
 * The auditor's tool: verifies, replays, explains and exports the chain, and trusts nobody.
 *
 * <p>May use: the model, validation, fabric-protos, gRPC, minio-java, picocli, jackson-databind.
 */
package org.carevault.auditor;
