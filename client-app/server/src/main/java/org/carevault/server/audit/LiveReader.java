// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.carevault.server.http.LineStream;
import org.carevault.server.http.Sessions;
import org.carevault.server.readmodel.BlockRow;
import org.carevault.server.readmodel.Fact;
import org.carevault.server.readmodel.Head;
import org.carevault.server.readmodel.Member;

/** One open page that hears of what is committed. Used by one thread at a time. */
final class LiveReader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AUDITOR = "a";
    private static final int MOST_AT_ONCE = 200;

    private final Member member;
    private final String token;
    private final LineStream lines;
    private long told;

    /**
     * A reader who has been told nothing yet.
     *
     * @param told the last block that he has heard of
     */
    LiveReader(Member member, String token, LineStream lines, long told) {
        this.member = member;
        this.token = token;
        this.lines = lines;
        this.told = told;
    }

    String token() {
        return token;
    }

    /** Tells what came since the block that he named; ends when there is more than he gets at once, for he will come again. */
    void catchUp(Head head) {
        long last = head.blocks().last();
        boolean all = auditor() ? blocks(head) : events(head);
        if (all) {
            told = Math.max(told, last);
            send(Map.of("block", last));
        } else {
            lines.close();
        }
    }

    private boolean blocks(Head head) {
        List<BlockRow> blocks = head.blocks().after(told, MOST_AT_ONCE);
        blocks.forEach(block -> send(News.of(head, block).toAuditor(member.id())));
        return blocks.size() < MOST_AT_ONCE;
    }

    // A block's events go out together; of the last block some may be missing, so that one is left for the next time.
    private boolean events(Head head) {
        List<Fact> events = head.blocks().eventsConcerning(member.id(), told, MOST_AT_ONCE);
        boolean all = events.size() < MOST_AT_ONCE;
        long first = events.isEmpty() ? 0 : events.get(0).block();
        long last = events.isEmpty() ? 0 : events.get(events.size() - 1).block();
        events.stream()
                .map(Fact::block)
                .distinct()
                .filter(block -> all || block < last || first == last)
                .forEach(block -> send(News.line(
                        block,
                        events.stream().filter(event -> event.block() == block).toList())));
        return all;
    }

    /** Tells of a new block, if it concerns him and his session still holds. */
    void tell(News news, Sessions sessions, Head head) {
        if (news.block() <= told) {
            return;
        }
        told = news.block();
        Map<String, Object> line = auditor()
                ? news.toAuditor(member.id())
                : news.toMember(member.id()).orElse(null);
        if (line == null) {
            return;
        }
        if (sessions.holds(token, head)) {
            send(line);
        } else {
            lines.close();
        }
    }

    /** Tells the last block's number, if his session still holds. */
    void heartbeat(Sessions sessions, Head head) {
        if (sessions.holds(token, head)) {
            send(Map.of("block", head.blocks().last()));
        } else {
            lines.close();
        }
    }

    void end() {
        lines.close();
    }

    private boolean auditor() {
        return member.role().equals(AUDITOR);
    }

    private void send(Map<String, Object> line) {
        try {
            lines.send(JSON.writeValueAsString(line));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
