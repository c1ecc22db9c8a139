// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;

/** Ends the reading of an answer whose sender stalls: the HTTP client's own limit is over with the headers. Thread-safe. */
final class Stall {
    private static final ScheduledThreadPoolExecutor ALARMS = alarms();

    private final Duration patience;

    /** The longest that nothing may come. */
    Stall(Duration patience) {
        this.patience = patience;
    }

    /**
     * Copies until the end.
     *
     * @throws Problem HOME_UNAVAILABLE when the sender breaks off, or has sent nothing for too long
     * @throws IOException when the receiver breaks off
     */
    void copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        for (int read = read(in, buffer); read >= 0; read = read(in, buffer)) {
            out.write(buffer, 0, read);
        }
    }

    private int read(InputStream in, byte[] buffer) {
        Future<?> alarm = ALARMS.schedule(() -> close(in), patience.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw Problem.of(ProblemCode.HOME_UNAVAILABLE);
        } finally {
            alarm.cancel(false);
        }
    }

    // Wakes whoever reads from it.
    private static Void close(InputStream in) throws IOException {
        in.close();
        return null;
    }

    private static ScheduledThreadPoolExecutor alarms() {
        ScheduledThreadPoolExecutor alarms = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "stalled answers");
            thread.setDaemon(true);
            return thread;
        });
        alarms.setRemoveOnCancelPolicy(true);
        return alarms;
    }
}
