// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.export;

import io.grpc.ChannelCredentials;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Opens gRPC connections: with TLS wherever a root is known, in plain text on loopback only. */
final class Connection {
    /** Fabric's own limit for one message. */
    private static final int LARGEST_MESSAGE = 100 << 20;

    /** Kept here, because the JDK forgets a logger that nobody holds, and its level with it. */
    private static final Logger LIBRARY = Logger.getLogger("io.grpc");

    static {
        // Whatever goes wrong comes back as an exception; the library's remarks are not for the tool's users.
        LIBRARY.setLevel(Level.OFF);
    }

    private Connection() {}

    static ManagedChannel to(Peer peer) throws IOException {
        return Grpc.newChannelBuilder(peer.address(), credentials(peer))
                .maxInboundMessageSize(LARGEST_MESSAGE)
                .build();
    }

    private static ChannelCredentials credentials(Peer peer) throws IOException {
        if (peer.tlsCa() != null) {
            return TlsChannelCredentials.newBuilder()
                    .trustManager(peer.tlsCa().toFile())
                    .build();
        }
        if (!peer.onLoopback()) {
            throw new PeerException(peer, "is on another machine and has no TLS root; give one with --tls-ca");
        }
        return InsecureChannelCredentials.create();
    }
}
