// SPDX-License-Identifier: Apache-2.0
package org.carevault.contract;

import java.net.InetSocketAddress;
import java.util.regex.Pattern;

/**
 * Where one organisation's peer dials this process.
 *
 * @param packageId the chaincode's package id, which the peer knows it by
 * @param msp whose it is, for the log; may be empty
 * @param tls the folder with its certificates, see {@link Servers}; null for plaintext
 */
record Endpoint(String host, int port, String packageId, String msp, String tls) {
    private static final Pattern FORM = Pattern.compile("([^:=]+):([0-9]{1,5})=([^=]+)(?:=([^=]*)(?:=(.+))?)?");

    /**
     * Reads {@code host:port=packageId[=MSP[=TLS folder]]}.
     *
     * @throws IllegalArgumentException when it is in another form
     */
    static Endpoint parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("--id takes host:port=packageId[=MSP[=TLS folder]]");
        }
        String msp = parts.group(4) == null ? "" : parts.group(4);
        return new Endpoint(parts.group(1), Integer.parseInt(parts.group(2)), parts.group(3), msp, parts.group(5));
    }

    InetSocketAddress address() {
        return new InetSocketAddress(host, port);
    }
}
