// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.export;

import java.io.IOException;

/** A peer did not hand out what was asked for. The message is fit for a person to read. */
public final class PeerException extends IOException {
    private static final long serialVersionUID = 1L;

    PeerException(Peer peer, String what) {
        super("the peer of " + peer.organisation() + " at " + peer.address() + " " + what);
    }

    PeerException(Peer peer, String what, Throwable cause) {
        super("the peer of " + peer.organisation() + " at " + peer.address() + " " + what, cause);
    }
}
