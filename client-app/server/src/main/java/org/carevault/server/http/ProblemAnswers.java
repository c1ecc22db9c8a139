// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.carevault.server.problem.Failures;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns every failure into a problem document (RFC 9457); nothing of the input or of a stack comes back. */
final class ProblemAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

    private ProblemAnswers() {}

    static void register(RoutesConfig routes) {
        routes.exception(Problem.class, (problem, context) -> answer(context, problem));
        routes.exception(HttpResponseException.class, (failure, context) -> answer(context, of(failure)));
        routes.exception(IOException.class, (failure, context) -> brokenOff(context));
        routes.exception(Exception.class, (failure, context) -> {
            Failures.log(LOG, failure, "request failed");
            answer(context, Problem.of(ProblemCode.INTERNAL));
        });
    }

    private static void answer(Context context, Problem problem) {
        context.attribute(RequestLog.CODE, problem.code());
        if (context.res().isCommitted()) {
            return; // bytes are out already: the announced length stays unmet, which the reader sees
        }
        problem.retryAfter()
                .ifPresent(wait -> context.header("Retry-After", String.valueOf(Math.max(1, wait.toSeconds()))));
        context.res().resetBuffer(); // a part of the answer may wait in it
        context.res().setContentLengthLong(-1);
        context.status(problem.status());
        context.json(document(problem));
        context.contentType("application/problem+json");
    }

    private static void brokenOff(Context context) {
        answer(context, Problem.of(ProblemCode.BAD_REQUEST, "The transfer was broken off."));
    }

    private static Map<String, Object> document(Problem problem) {
        HttpStatus status = HttpStatus.forStatus(problem.status());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "about:blank");
        document.put("title", status.getMessage());
        document.put("status", problem.status());
        document.put("code", problem.code());
        document.put("detail", problem.getMessage());
        document.put("hint", problem.hint());
        return document;
    }

    private static Problem of(HttpResponseException failure) {
        int status = failure.getStatus();
        for (ProblemCode code :
                new ProblemCode[] {ProblemCode.NOT_FOUND, ProblemCode.METHOD_NOT_ALLOWED, ProblemCode.TOO_LARGE}) {
            if (code.status() == status) {
                return Problem.of(code);
            }
        }
        return Problem.of(status < 500 ? ProblemCode.BAD_REQUEST : ProblemCode.INTERNAL);
    }
}
