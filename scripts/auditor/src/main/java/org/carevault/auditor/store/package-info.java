// SPDX-License-Identifier: Apache-2.0
/**
 * Compares what lies in the object store with the hashes on the chain. Ciphertext only; it holds no key.
 *
 * <p>May use: minio-java, jackson-databind (network.json, credentials) and report.
 */
package org.carevault.auditor.store;
