// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.ledger;

import io.grpc.ChannelCredentials;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.carevault.server.settings.Organisation;

/** Opens channels to peers: TLS where the network's description names a root, else plaintext on loopback. */
final class Peers {
    // Fabric's own limit for a message: a block may hold many transactions.
    private static final int MESSAGE_LIMIT = 100 * 1024 * 1024;

    private Peers() {}

    static ChannelCredentials credentials(Organisation organisation) throws IOException {
        return organisation.peerTlsCa() == null
                ? InsecureChannelCredentials.create()
                : TlsChannelCredentials.newBuilder()
                        .trustManager(organisation.peerTlsCa().toFile())
                        .build();
    }

    static ManagedChannel channel(Organisation organisation, ChannelCredentials credentials) {
        return Grpc.newChannelBuilder(organisation.peer(), credentials)
                .maxInboundMessageSize(MESSAGE_LIMIT)
                .keepAliveTime(1, TimeUnit.MINUTES)
                .build();
    }
}
