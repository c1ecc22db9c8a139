// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.http;

import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * An answer of lines that are sent as they come, for as long as the reader stays. No thread waits for him: lines are handed over
 * when the wire takes them, and who falls too far behind is let go. Thread-safe.
 */
public final class LineStream implements WriteListener {
    private static final int MOST_WAITING = 1000;

    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final ServletOutputStream out;
    private boolean started;
    private boolean unsent;

    private LineStream(ServletOutputStream out) {
        this.out = out;
    }

    /**
     * Begins the answer.
     *
     * @param begun is given the stream once it can take lines
     */
    public static void open(Context context, Consumer<LineStream> begun) {
        context.status(200).contentType("application/x-ndjson");
        context.header("X-Accel-Buffering", "no"); // a proxy must pass each line on at once
        context.future(() -> {
            LineStream stream = new LineStream(output(context));
            stream.out.setWriteListener(stream);
            begun.accept(stream);
            return stream.end;
        });
    }

    private static ServletOutputStream output(Context context) {
        try {
            return context.res().getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a line, now or as soon as the reader takes it; nothing happens when he has gone. */
    public synchronized void send(String line) {
        if (waiting.size() == MOST_WAITING) {
            close();
        }
        if (!end.isDone()) {
            waiting.add((line + "\n").getBytes(StandardCharsets.UTF_8));
            drain();
        }
    }

    /** Ends the answer after what was sent already, or at once when the reader does not take it. */
    public synchronized void close() {
        drain();
        end.complete(null);
    }

    /** What to do when the reader has gone or was let go. */
    public void whenEnded(Runnable action) {
        var unused = end.whenComplete((nothing, failure) -> action.run());
    }

    @Override
    public synchronized void onWritePossible() {
        started = true;
        drain();
    }

    @Override
    public void onError(Throwable failure) {
        end.complete(null);
    }

    private void drain() {
        try {
            while (started && !end.isDone() && (unsent || !waiting.isEmpty()) && out.isReady()) {
                if (waiting.isEmpty()) {
                    unsent = false;
                    out.flush();
                } else {
                    unsent = true;
                    out.write(waiting.remove());
                }
            }
        } catch (IOException e) {
            end.complete(null); // the reader has gone
        }
    }
}
