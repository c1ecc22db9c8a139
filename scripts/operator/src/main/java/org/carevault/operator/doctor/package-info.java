// SPDX-License-Identifier: Apache-2.0
/**
 * What {@code scripts/doctor} looks at, one class for each subject.
 *
 * <p>May use: the model, the JDK, jackson-databind, minio-java, Fabric's Gateway client, Brotli's decoder.
 */
package org.carevault.operator.doctor;
