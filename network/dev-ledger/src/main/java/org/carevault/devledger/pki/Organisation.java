// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.pki;

/**
 * One organisation of the network with the keys that act for it. Immutable and thread-safe.
 *
 * @param member who it is
 * @param ports where its parts listen
 * @param authority root of its application MSP: peers, administrators, users
 * @param ordererAuthority root of its orderer MSP
 * @param peer endorses
 * @param orderer signs blocks, as consenter {@link #consenterId()}
 * @param admin the Fabric administrator (OU=admin), signs configuration updates
 */
public record Organisation(
        Member member,
        Ports ports,
        Authority authority,
        Authority ordererAuthority,
        SigningIdentity peer,
        SigningIdentity orderer,
        SigningIdentity admin) {

    public String mspId() {
        return member.mspId();
    }

    public String name() {
        return member.name();
    }

    /** Identifier of its orderer in the channel's consenter mapping, from 1. */
    public int consenterId() {
        return ports.organisation() + 1;
    }

    /** {@code 127.0.0.1:port} of its chaincode for the contract of the demonstration. */
    public String chaincodeAddress() {
        return "127.0.0.1:" + ports.chaincode();
    }
}
