// SPDX-License-Identifier: Apache-2.0
/**
 * Fabric's commit validation as pure code; no I/O, no clock.
 *
 * <p>May use: fabric-protos and Bouncy Castle.
 */
package org.carevault.validation;
