// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.storage;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;

/** Waits until a MinIO server has its buckets at hand, not only its port open. */
final class MinioHealth {
    private MinioHealth() {}

    static void await(URI endpoint) throws IOException {
        var request = HttpRequest.newBuilder(endpoint.resolve("/minio/health/cluster"))
                .build();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        try {
            while (!answers(request)) {
                if (System.nanoTime() > deadline) {
                    throw new IOException("MinIO did not start");
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static boolean answers(HttpRequest request) throws InterruptedException {
        try {
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
