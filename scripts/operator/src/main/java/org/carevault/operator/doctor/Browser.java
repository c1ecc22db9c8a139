// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.doctor;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.brotli.dec.BrotliInputStream;

/** Asks an app as browsers do, so that who keeps changed pages for browsers alone is found out. */
final class Browser {
    /** What browsers say that they understand: over plain HTTP, and over TLS. The app has copies for both. */
    static final List<String> ACCEPTED = List.of("gzip, deflate", "gzip, deflate, br, zstd");

    private static final String NAME =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";
    private static final int LARGEST = 32 << 20;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final String app;

    /** Asks the app at that address. */
    Browser(URI app) {
        this.app = app.toString().replaceAll("/+$", "");
    }

    /**
     * What came back; redirections are not followed.
     *
     * @param content as the page would see it, unpacked
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    record Answer(int status, byte[] content) {}

    /** Fetches what is at a path that begins with a slash. */
    Answer get(String path, String accepted) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(app + path))
                .timeout(Duration.ofSeconds(10))
                .header("User-Agent", NAME)
                .header("Accept-Encoding", accepted)
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            var encoding = answer.headers().firstValue("Content-Encoding").orElse("identity");
            return new Answer(answer.statusCode(), unpacked(encoding, answer.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /**
     * Unpacks the body of an answer.
     *
     * @throws IOException when it is damaged, or packed as the app never does
     */
    private static byte[] unpacked(String encoding, byte[] body) throws IOException {
        return switch (encoding) {
            case "identity" -> body;
            case "gzip" -> whole(new GZIPInputStream(new ByteArrayInputStream(body)));
            case "br" -> whole(new BrotliInputStream(new ByteArrayInputStream(body)));
            default -> throw new IOException("an encoding that CareVault does not use: " + encoding);
        };
    }

    private static byte[] whole(InputStream packed) throws IOException {
        try (packed) {
            return packed.readNBytes(LARGEST);
        }
    }
}
