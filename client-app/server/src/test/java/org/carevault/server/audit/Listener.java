// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;

/** A page that listens, by hand: it reads only when a test asks it to, and takes no thread of its own. */
final class Listener implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Socket socket;
    private final BufferedReader answer;
    private final int status;

    Listener(URI app, String token, String query) throws IOException {
        this.socket = new Socket(app.getHost(), app.getPort());
        socket.setSoTimeout(20_000);
        socket.getOutputStream()
                .write(("GET /events/live" + query + " HTTP/1.1\r\nHost: " + app.getAuthority()
                                + "\r\nAuthorization: Bearer " + token + "\r\n\r\n")
                        .getBytes(UTF_8));
        this.answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
        this.status = Integer.parseInt(answer.readLine().substring(9, 12));
    }

    int status() {
        return status;
    }

    /** The next line with something in it, passing over heartbeats; null at the end. */
    JsonNode news() throws IOException {
        JsonNode line = line();
        while (line != null && !line.has("events")) {
            line = line();
        }
        return line;
    }

    /** The next line whatever it is; null at the end. */
    JsonNode line() throws IOException {
        String line = answer.readLine();
        while (line != null && !line.startsWith("{") && !line.equals("0")) {
            line = answer.readLine(); // headers, and the lengths of chunks
        }
        return line == null || line.equals("0") ? null : JSON.readTree(line);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
