// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.ca;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.carevault.devledger.genesis.Network;
import org.carevault.devledger.pki.Organisation;

/** The certificate authorities of all organisations. */
public final class CertificateAuthorities implements AutoCloseable {
    private final List<CarevaultCa> running = new ArrayList<>();

    private CertificateAuthorities() {}

    /**
     * Starts one listener per organisation; all or none.
     *
     * @param validity of the certificates they issue, normally {@link CarevaultCa#VALIDITY}
     * @throws java.net.BindException when a port is taken
     */
    public static CertificateAuthorities start(Network network, RevocationSink sink, Duration validity)
            throws IOException {
        var authorities = new CertificateAuthorities();
        try {
            for (Organisation organisation : network.organisations()) {
                authorities.running.add(CarevaultCa.start(network, organisation, sink, validity));
            }
            return authorities;
        } catch (IOException | RuntimeException e) {
            authorities.close();
            throw e;
        }
    }

    @Override
    public void close() {
        running.forEach(CarevaultCa::close);
    }
}
