// SPDX-License-Identifier: Apache-2.0
/**
 * The one room that knows MinIO: the organisation's bucket, streamed in and out with the hash computed on the way.
 *
 * <p>May use: minio-java and the HTTP client beneath it, jackson-databind for the credentials; never a feature.
 */
package org.carevault.server.storage;
