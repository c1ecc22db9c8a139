// SPDX-License-Identifier: Apache-2.0
/**
 * What must have signed: signature policies and rules over the policies of groups below.
 *
 * <p>May use: the msp package and fabric-protos.
 */
package org.carevault.validation.policy;
