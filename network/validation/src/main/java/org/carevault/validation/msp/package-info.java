// SPDX-License-Identifier: Apache-2.0
/**
 * Who somebody is: certificates, their chains, revocations and roles, as Fabric's MSP decides them.
 *
 * <p>May use: fabric-protos and Bouncy Castle.
 */
package org.carevault.validation.msp;
