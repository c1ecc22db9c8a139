// SPDX-License-Identifier: Apache-2.0
/**
 * Names, records, canonical JSON, error codes and the pure rules of the consortium.
 *
 * <p>May use: the JDK only.
 */
package org.carevault.model;
