// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.chain;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import org.carevault.server.http.Routes;
import org.carevault.server.http.Sessions;
import org.carevault.server.http.WebServer;
import org.carevault.server.readmodel.ReadModel;
import org.carevault.server.settings.Listening;
import org.carevault.server.settings.Organisation;
import org.carevault.server.settings.SettingsException;

/** The app's own web server around some features and a read model, with sessions for the asking. */
public final class TestApp implements AutoCloseable {
    private final ReadModel model;
    private final Sessions sessions;
    private final URI address;
    private final WebServer server;

    private TestApp(ReadModel model, Sessions sessions, Routes... features) throws IOException, SettingsException {
        this.model = model;
        this.sessions = sessions;
        this.address = URI.create("http://127.0.0.1:" + freePort());
        var own = new Organisation(TestChain.CITY, "City Hospital", null, null, null, null, null, address, null);
        var listening = Listening.at(address);
        this.server = WebServer.start(own, listening, sessions, List.of(features));
    }

    public static TestApp start(ReadModel model, Sessions sessions, Routes... features)
            throws IOException, SettingsException {
        return new TestApp(model, sessions, features);
    }

    public URI address() {
        return address;
    }

    /** A fresh session's token. */
    public String logIn(Person person) {
        var member = model.atHead(head -> head.member(person.text())).orElseThrow();
        return sessions.open(member).token();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
