// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;

/** Files that people put into vaults. */
final class Documents {
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode(
                    "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR42mPgL8vDihiGlgQApWE8wYpLEGkAAAAASUVORK5CYII=");

    private Documents() {}

    /** A health summary that names one problem, by which a reader recognises it. */
    static FilePayload summary(String problem) {
        var bundle = """
                {"resourceType":"Bundle","type":"document","entry":[{"resource":{"resourceType":"Condition","code":{"text":"%s"}}}]}
                """;
        return new FilePayload(
                "bundle.json",
                "application/fhir+json",
                bundle.formatted(problem).getBytes(UTF_8));
    }

    /** What a phone's camera gives, only smaller. */
    static FilePayload photo() {
        return new FilePayload("photo.png", "image/png", PICTURE.clone());
    }

    /** So many bytes that they are on their way for a while. */
    static FilePayload large(int bytes) {
        return new FilePayload("scan.bin", "application/octet-stream", new byte[bytes]);
    }
}
