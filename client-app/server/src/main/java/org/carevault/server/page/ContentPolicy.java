// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page may load and do, as the browser is told: only what came from here unchanged, and nothing else. */
final class ContentPolicy {
    private static final Pattern INTEGRITIES =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);
    private static final String NAME = "Content-Security-Policy";

    // Cameras and microphones are the picker's; passkeys unlock the keyring; a kit's code may be copied.
    private static final Map<String, String> PAGE = Map.of(
            "Integrity-Policy",
            "blocked-destinations=(script)",
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), hid=(), midi=(), "
                    + "display-capture=(), browsing-topics=(), publickey-credentials-create=(self), "
                    + "publickey-credentials-get=(self), clipboard-write=(self)",
            "Cache-Control",
            "no-cache");

    private ContentPolicy() {}

    /** Headers of the app's page. */
    static Map<String, String> page(StaticFile html) {
        return headers(List.of(
                "default-src 'none'",
                "script-src 'self'" + integrities(html),
                "style-src 'self'",
                "connect-src 'self'",
                "img-src 'self' blob:",
                "worker-src blob:",
                "frame-src 'self'",
                "base-uri 'none'",
                "object-src 'none'",
                "form-action 'none'",
                "frame-ancestors 'none'",
                "require-trusted-types-for 'script'",
                "trusted-types carevault-worker"));
    }

    /** Headers of the viewer's page, which shows strangers' documents: no network, no origin, only inside the app's page. */
    static Map<String, String> viewer(StaticFile html) {
        var headers = new HashMap<>(headers(List.of(
                "default-src 'none'",
                "script-src 'self'" + integrities(html),
                "style-src 'self'",
                "connect-src 'none'",
                "img-src blob:",
                "base-uri 'none'",
                "object-src 'none'",
                "form-action 'none'",
                "frame-ancestors 'self'",
                "sandbox allow-scripts",
                "require-trusted-types-for 'script'",
                "trusted-types 'none'")));
        // The policy knows neither calls from browser to browser nor connections made ahead of a request.
        headers.put("Connection-Allowlist", "(response-origin)");
        return Map.copyOf(headers);
    }

    private static Map<String, String> headers(List<String> directives) {
        var headers = new HashMap<>(PAGE);
        headers.put(NAME, String.join("; ", directives));
        return Map.copyOf(headers);
    }

    // The import map holds the hashes of scripts that are loaded later; being data inside the page it is named by its
    // own.
    private static String integrities(StaticFile html) {
        Matcher map = INTEGRITIES.matcher(html.text());
        return map.find() ? " 'sha256-" + sha256(map.group(1)) + "'" : "";
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
