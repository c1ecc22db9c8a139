// SPDX-License-Identifier: Apache-2.0
/**
 * The embedded S3 endpoint of one machine.
 *
 * <p>May use: S3Proxy.
 */
package org.carevault.objectstore;
