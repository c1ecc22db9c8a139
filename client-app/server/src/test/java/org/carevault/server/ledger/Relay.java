// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A wire to a port on loopback that can be cut, and can go silent with its connections left open. */
final class Relay implements AutoCloseable {
    private final int target;
    private final int port;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile boolean silent;
    private ServerSocket server;

    Relay(int target) throws IOException {
        this.target = target;
        mend(0);
        this.port = server.getLocalPort();
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    void cut() throws IOException {
        server.close();
        for (Socket socket : open) socket.close();
    }

    void silence() {
        silent = true;
    }

    void mend() throws IOException {
        silent = false;
        if (server.isClosed()) mend(port);
    }

    private void mend(int at) throws IOException {
        server = new ServerSocket();
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at));
        run(this::accept);
    }

    private void accept() throws IOException {
        while (true) {
            Socket near = server.accept();
            Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
            open.addAll(List.of(near, far));
            run(() -> pump(near.getInputStream(), far.getOutputStream()));
            run(() -> pump(far.getInputStream(), near.getOutputStream()));
        }
    }

    /** While it is silent what arrives is lost. */
    private void pump(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[8192];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (!silent) out.write(buffer, 0, read);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void run(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                return; // cut
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        cut();
    }
}
