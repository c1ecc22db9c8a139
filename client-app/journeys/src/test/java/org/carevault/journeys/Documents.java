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

    // It asks for a script when it is opened, which nobody runs.
    private static final String PDF = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
            4 0 obj<</Length 40>>stream
            BT /F 24 Tf 20 100 Td (Haemoglobin) Tj ET
            endstream endobj
            5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
            trailer<</Root 1 0 R>>
            """;

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

    /** One page of 300 by 200 points that says Haemoglobin. */
    static FilePayload pdf() {
        return new FilePayload("report.pdf", "application/pdf", PDF.getBytes(UTF_8));
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
