// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.http;

import org.carevault.server.problem.ProblemCode;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers requests that are so malformed that they never reach a route, in the same form as all others. */
final class JettyErrors implements Request.Handler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        ProblemCode code = response.getStatus() < 500 ? ProblemCode.BAD_REQUEST : ProblemCode.INTERNAL;
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        SecurityHeaders.ALL.forEach(response.getHeaders()::put);
        String document = String.format(
                "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"code\":\"%s\",\"detail\":\"%s\",\"hint\":\"%s\"}",
                HttpStatus.getMessage(response.getStatus()),
                response.getStatus(),
                code.name(),
                code.detail(),
                code.hint());
        Content.Sink.write(response, true, document, callback);
        return true;
    }
}
