// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.audit;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.carevault.server.http.LineStream;
import org.carevault.server.http.Sessions;
import org.carevault.server.ledger.LedgerBlock;
import org.carevault.server.problem.Failures;
import org.carevault.server.problem.Problem;
import org.carevault.server.readmodel.BlockListener;
import org.carevault.server.readmodel.Head;
import org.carevault.server.readmodel.Member;
import org.carevault.server.readmodel.ReadModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells open pages of new blocks. One thread serves all of them, in turn; a reader who only waits costs none. */
public final class LiveEvents implements BlockListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveEvents.class);
    private static final int MOST = 2000;
    private static final int MOST_OF_ONE = 8;
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(LiveEvents::named);
    private final Set<LiveReader> readers = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> places = new ConcurrentHashMap<>();
    private final ReadModel model;
    private final Sessions sessions;
    private final long looksPerHeartbeat;
    private final Future<?> looking;
    private long looks;

    public LiveEvents(ReadModel model, Sessions sessions) {
        this(model, sessions, Duration.ofSeconds(15));
    }

    LiveEvents(ReadModel model, Sessions sessions, Duration heartbeat) {
        this.model = model;
        this.sessions = sessions;
        this.looksPerHeartbeat = heartbeat.toSeconds();
        this.looking = thread.scheduleAtFixedRate(
                guarded(this::look), LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Makes room for one more reader; {@link #leave} gives it back.
     *
     * @throws Problem TOO_MANY_REQUESTS when this member, or all together, have too many open
     */
    void enter(String member) {
        boolean full = places.values().stream().mapToInt(Integer::intValue).sum() >= MOST;
        if (full || places.merge(member, 1, Integer::sum) > MOST_OF_ONE) {
            if (!full) {
                leave(member);
            }
            throw Problem.tooManyRequests("Too many pages listen already.", Duration.ofSeconds(15));
        }
    }

    void leave(String member) {
        places.computeIfPresent(member, (id, count) -> count == 1 ? null : count - 1);
    }

    /**
     * Serves a reader until he goes or his session ends.
     *
     * @param after the last block that he has heard of
     */
    void serve(Member member, String token, LineStream lines, long after) {
        LiveReader reader = new LiveReader(member, token, lines, after);
        thread.execute(guarded(() -> {
            readers.add(reader);
            lines.whenEnded(() -> readers.remove(reader));
            atHead(reader::catchUp);
        }));
    }

    @Override
    public void committed(LedgerBlock block) {
        if (!readers.isEmpty()) {
            thread.execute(guarded(() -> tell(block.number())));
        }
    }

    private void tell(long number) {
        atHead(head -> head.blocks().after(number - 1, 1).stream()
                .map(block -> News.of(head, block))
                .forEach(news -> readers.forEach(reader -> reader.tell(news, sessions, head))));
    }

    private void look() {
        looks++;
        if (looks % looksPerHeartbeat == 0) {
            atHead(head -> readers.forEach(reader -> reader.heartbeat(sessions, head)));
        } else {
            readers.stream().filter(reader -> !sessions.isOpen(reader.token())).forEach(LiveReader::end);
        }
    }

    // One look into the read model for all: nothing that a reader is sent waits for him.
    private void atHead(Consumer<Head> telling) {
        if (!readers.isEmpty()) {
            model.atHead(head -> {
                telling.accept(head);
                return head;
            });
        }
    }

    // A task that throws would be the last of a schedule.
    private static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                Failures.log(LOG, e, "open pages were not told; they ask again");
            }
        };
    }

    private static Thread named(Runnable task) {
        Thread thread = new Thread(task, "live events");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        looking.cancel(false);
        thread.shutdownNow();
        readers.forEach(LiveReader::end);
    }
}
