// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;

/** Passes requests on to other organisations' apps, body and answer streamed. Thread-safe. */
public final class Forwarder {
    // The other app may wait for a block and ask another organisation's peer before it answers.
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long SLOWEST_BYTES_PER_SECOND = 50_000;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Stall stall;
    private final Duration patience;
    private final List<String> headers;

    /**
     * A forwarder of some requests.
     *
     * @param headers the only request headers that go on, beside the body's length
     */
    public Forwarder(List<String> headers) {
        this(headers, PATIENCE);
    }

    Forwarder(List<String> headers, Duration patience) {
        this.headers = List.copyOf(headers);
        this.patience = patience;
        this.stall = new Stall(patience);
    }

    /**
     * Sends the request to another app and that app's answer to the caller.
     *
     * @param base where the request's path is appended, for example {@code http://127.0.0.1:17005/exchange}
     * @param length the body's length, 0 where there is none
     * @throws Problem HOME_UNAVAILABLE when the other app does not answer in good time, BAD_REQUEST for an address that is none
     */
    public void forward(Context context, URI base, long length) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(target(context, base))
                .timeout(patience.plusSeconds(length / SLOWEST_BYTES_PER_SECOND))
                .method(context.method().toString(), body(context, length));
        for (String name : headers) {
            String value = context.header(name);
            if (value != null) {
                request.header(name, value);
            }
        }
        HttpResponse<InputStream> response = send(request.build());
        try (InputStream body = response.body()) {
            context.status(response.statusCode());
            response.headers().firstValue("Content-Type").ifPresent(context::contentType);
            response.headers().firstValueAsLong("Content-Length").ifPresent(size -> context.res()
                    .setContentLengthLong(size));
            stall.copy(body, context.outputStream());
        }
    }

    private HttpResponse<InputStream> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw Problem.of(ProblemCode.HOME_UNAVAILABLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of(ProblemCode.HOME_UNAVAILABLE);
        }
    }

    // The path goes on as it came, still encoded: a medical id may end in a sign that addresses escape. Of the query
    // only
    // what the other app looks at.
    private static URI target(Context context, URI base) {
        String query = Input.optionalQuery(context, "transaction", Identifiers.TRANSACTION)
                .map(transaction -> "?transaction=" + transaction)
                .orElse("");
        return Input.parse(base + context.req().getRequestURI() + query, URI::create);
    }

    private static BodyPublisher body(Context context, long length) {
        return length == 0
                ? BodyPublishers.noBody()
                : BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(context::bodyInputStream), length);
    }
}
