// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.proposal;

/** Which chaincode on which channel a proposal is for. */
public record Target(String channel, String chaincode) {}
