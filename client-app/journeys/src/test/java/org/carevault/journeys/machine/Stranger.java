// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys.machine;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody's server that no document may reach: it listens, and keeps what it heard. */
public final class Stranger implements AutoCloseable {
    private static final int ENOUGH = 256;
    private static final int SILENCE = 200;

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final DatagramSocket datagrams =
            new DatagramSocket(server.getLocalPort(), InetAddress.getLoopbackAddress());
    private final List<String> heard = new CopyOnWriteArrayList<>();

    public Stranger() throws IOException {
        start("stranger", this::listen);
        start("stranger-datagrams", this::receive);
    }

    /** Host and port, over TCP and UDP alike. */
    public String place() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    /** Ends with a slash. */
    public String url() {
        return "http://" + place() + "/";
    }

    /** The first line of whatever came. */
    public List<String> heard() {
        return heard;
    }

    private static void start(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void listen() {
        while (!server.isClosed()) {
            try (var visitor = server.accept()) {
                visitor.setSoTimeout(SILENCE);
                heard.add(new BufferedReader(new InputStreamReader(visitor.getInputStream(), US_ASCII)).readLine());
            } catch (SocketTimeoutException e) {
                heard.add("a connection without a word");
            } catch (IOException e) {
                // it has gone
            }
        }
    }

    private void receive() {
        while (!datagrams.isClosed()) {
            try {
                datagrams.receive(new DatagramPacket(new byte[ENOUGH], ENOUGH));
                heard.add("datagram");
            } catch (IOException e) {
                // closed
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        datagrams.close();
    }
}
