// SPDX-License-Identifier: Apache-2.0
/**
 * Makes a MinIO server ready for the consortium: a bucket for each organisation, and credentials that open it and no other.
 *
 * <p>May use: minio-java with its administrator's client, jackson-databind, picocli.
 */
package org.carevault.minio;
