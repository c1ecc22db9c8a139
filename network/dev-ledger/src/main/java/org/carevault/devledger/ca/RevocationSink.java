// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.ca;

import java.io.IOException;

/** Where an authority's revocations take effect: the ledger, which puts the list into the channel configuration. */
@FunctionalInterface
public interface RevocationSink {
    /**
     * Returns once the configuration with this list is in force on the channel.
     *
     * @param mspId whose list
     * @param revocationList PEM; every revoked certificate of the MSP, it replaces the earlier list
     */
    void publish(String mspId, String revocationList) throws IOException;
}
