// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.settings;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Where an app listens; immutable.
 *
 * @param tls what it proves itself with, nothing for plain HTTP
 */
public record Listening(String host, int port, Optional<TlsFiles> tls) {

    /** Plain HTTP where the network description says that the app is. */
    public static Listening at(URI app) {
        return new Listening(app.getHost(), app.getPort(), Optional.empty());
    }

    /**
     * What the person at the console asked for.
     *
     * @param app the app's address in the network description; it stands in for what was not asked for
     * @param wanted {@code HOST} or {@code HOST:PORT}, an IPv6 host in brackets
     * @throws SettingsException when that would leave the machine without TLS, or is no address of it
     */
    public static Listening of(URI app, Optional<String> wanted, Optional<TlsFiles> tls) throws SettingsException {
        Listening plain = at(app);
        Listening asked = wanted.isPresent() ? parse(wanted.get(), plain.port()) : plain;
        if (tls.isEmpty() && !asked.onLoopback()) {
            throw new SettingsException(
                    "TLS_NEEDED: " + asked.host() + " can be reached from other machines, and there is no TLS",
                    "give --tls-cert and --tls-key, or listen on 127.0.0.1");
        }
        return new Listening(asked.host(), asked.port(), tls);
    }

    private static Listening parse(String text, int otherwise) throws SettingsException {
        try {
            URI address = new URI("tcp://" + text);
            if (address.getHost() == null || !address.getRawAuthority().equals(text)) {
                throw notAnAddress(text);
            }
            int port = address.getPort() < 0 ? otherwise : address.getPort();
            return new Listening(address.getHost(), port, Optional.empty());
        } catch (java.net.URISyntaxException e) {
            throw notAnAddress(text);
        }
    }

    private static SettingsException notAnAddress(String text) {
        return new SettingsException(
                "ADDRESS_INVALID: '" + text + "' is no address to listen on", "for example 0.0.0.0:443, or [::]:443");
    }

    /** Whether nobody but this machine can reach it. */
    public boolean onLoopback() throws SettingsException {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw notAnAddress(host);
        }
    }
}
