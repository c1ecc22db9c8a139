// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.http;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Function;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;

/** Reads identifiers from path, query and headers with the model's own parsers. */
public final class Input {
    private Input() {}

    public static <T> T path(Context context, String name, Function<String, T> parser) {
        return parse(context.pathParam(name), parser);
    }

    public static <T> T query(Context context, String name, Function<String, T> parser) {
        return optionalQuery(context, name, parser).orElseThrow(() -> Problem.of(ProblemCode.BAD_REQUEST));
    }

    public static <T> Optional<T> optionalQuery(Context context, String name, Function<String, T> parser) {
        return Optional.ofNullable(context.queryParam(name)).map(text -> parse(text, parser));
    }

    public static <T> T header(Context context, String name, Function<String, T> parser) {
        return Optional.ofNullable(context.header(name))
                .map(text -> parse(text, parser))
                .orElseThrow(() -> Problem.of(ProblemCode.BAD_REQUEST, "A required header is missing."));
    }

    /** A number of at most nine digits, for example a block's. */
    public static long number(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("not a number");
        }
        return Long.parseLong(text);
    }

    /**
     * Parses one text.
     *
     * @throws Problem BAD_REQUEST when the parser refuses the text
     */
    public static <T> T parse(String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw Problem.of(ProblemCode.BAD_REQUEST, "An identifier or number is not well formed.");
        }
    }
}
