// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.gateway;

import org.carevault.devledger.chaincode.Chaincodes;
import org.carevault.devledger.pki.SigningIdentity;

/**
 * One organisation's endorsing peer, without a ledger of its own: the four share the channel's one copy.
 *
 * @param address {@code host:port} of its services
 * @param identity signs its endorsements
 * @param chaincodes the chaincode services that only this peer calls
 */
public record Peer(String address, SigningIdentity identity, Chaincodes chaincodes) {

    /** Identifier of the organisation's MSP. */
    public String mspId() {
        return identity.mspId();
    }
}
