// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.settings;

import java.net.URI;
import java.nio.file.Path;

/**
 * One organisation of the consortium as {@code network.json} names it.
 *
 * @param peer host and port of its peer
 * @param peerTlsCa PEM file that the peer's certificate chains to, or null for plaintext
 * @param caTlsCa PEM file that the CA's certificate chains to, or null for plaintext
 * @param bucket the one bucket that holds its patients' objects
 */
public record Organisation(
        String msp,
        String name,
        String peer,
        Path peerTlsCa,
        URI ca,
        String caName,
        Path caTlsCa,
        URI app,
        String bucket) {}
