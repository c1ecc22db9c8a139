// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.http;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Which part of a list is asked for: {@code limit} entries after the one that {@code after} names.
 *
 * @param after empty for the list's beginning
 */
public record Page(String after, int limit) {

    /**
     * Reads {@code after} and {@code limit} from the query.
     *
     * @param unless the limit where none is given
     * @param most a larger limit is refused
     */
    public static Page of(Context context, Function<String, String> after, int unless, int most) {
        return new Page(
                Input.optionalQuery(context, "after", after).orElse(""),
                Input.optionalQuery(context, "limit", text -> limit(text, most)).orElse(unless));
    }

    /** How many to look up: one more than is shown tells whether there are more. */
    public int lookUp() {
        return limit == Integer.MAX_VALUE ? limit : limit + 1;
    }

    /**
     * The answer: the entries under the list's name, and {@code next}, what to name in {@code after} for the rest, or null.
     *
     * @param found as many as {@link #lookUp} says, or fewer
     */
    public <T> Map<String, Object> answer(String list, List<T> found, Function<T, ?> view, Function<T, String> place) {
        List<T> shown = found.subList(0, Math.min(found.size(), limit));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(list, shown.stream().map(view).toList());
        answer.put("next", found.size() > limit ? place.apply(shown.get(limit - 1)) : null);
        return answer;
    }

    /** A number of entries from 1 to the most that are given at once. */
    public static int limit(String text, int most) {
        int limit = (int) Input.number(text);
        if (limit < 1 || limit > most) {
            throw new IllegalArgumentException("not so many at once");
        }
        return limit;
    }
}
