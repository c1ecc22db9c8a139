// SPDX-License-Identifier: Apache-2.0
/**
 * What {@code scripts/doctor} looks at, one class for each subject.
 *
 * <p>May use: the JDK, jackson-databind, minio-java.
 */
package org.carevault.operator.doctor;
