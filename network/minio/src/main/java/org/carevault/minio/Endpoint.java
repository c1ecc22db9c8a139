// SPDX-License-Identifier: Apache-2.0
package org.carevault.minio;

import java.net.URI;
import java.util.Locale;

/** One spelling for the address of one server. */
final class Endpoint {
    private Endpoint() {}

    /**
     * The URL in small letters, without its scheme's own port and without a slash at its end.
     *
     * @throws IllegalArgumentException when it is no http or https URL of a host
     */
    static String of(String text) {
        var url = URI.create(text.strip());
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.matches("https?") || url.getHost() == null) {
            throw new IllegalArgumentException("the endpoint is no URL such as http://127.0.0.1:9000");
        }
        boolean usual = url.getPort() == (scheme.equals("https") ? 443 : 80);
        String port = url.getPort() < 0 || usual ? "" : ":" + url.getPort();
        return scheme + "://" + url.getHost().toLowerCase(Locale.ROOT) + port
                + url.getPath().replaceAll("/+$", "");
    }
}
