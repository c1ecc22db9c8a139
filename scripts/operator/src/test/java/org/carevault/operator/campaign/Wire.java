// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A wire to a port on loopback that can be slow, can be cut, and can be a black hole whose connections stay open. */
final class Wire implements AutoCloseable {
    private static final int BUFFER = 16 * 1024;

    private final int target;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile long latencyMillis;
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private volatile boolean cut;
    private volatile boolean blackHole;

    Wire(int target) throws IOException {
        this.target = target;
        run(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** From now on each piece of data takes that long, in both directions. */
    void slow(long millis) {
        latencyMillis = millis;
    }

    /** Ends every connection, and every new one at once. */
    void cut() throws IOException {
        cut = true;
        for (var socket : open) socket.close();
        open.clear();
    }

    /** Connections stay and new ones are accepted, but nothing arrives any more: half-open to both ends. */
    void blackHole() {
        blackHole = true;
    }

    /** A quick whole wire again; what was under way on a black hole has lost bytes and is ended. */
    void mend() throws IOException {
        latencyMillis = 0;
        if (blackHole) cut();
        blackHole = false;
        cut = false;
    }

    private void accept() throws IOException {
        while (true) {
            var near = server.accept();
            if (cut) near.close();
            else run(() -> join(near));
        }
    }

    private void join(Socket near) throws IOException {
        var far = new Socket(InetAddress.getLoopbackAddress(), target);
        near.setTcpNoDelay(true);
        far.setTcpNoDelay(true);
        open.addAll(List.of(near, far));
        run(() -> pump(near, far));
        run(() -> pump(far, near));
    }

    private void pump(Socket from, Socket to) throws IOException {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            var buffer = new byte[BUFFER];
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (latencyMillis > 0) Thread.sleep(latencyMillis);
                if (!blackHole) out.write(buffer, 0, read);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void run(Work work) {
        var thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                return; // cut, or an end that went away
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
        cut();
    }
}
