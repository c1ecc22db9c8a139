// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.id;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.carevault.model.json.Token;

/** The one-time code of an invitation, at least 128 random bits as text; the chain sees only its hash until it is used. */
public record InvitationCode(String text) implements Token {
    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z_-]{20,64}");

    public InvitationCode {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("an invitation code is mistyped");
        }
    }

    /** A code of these 16 random bytes, as 26 characters of Crockford base 32. */
    public static InvitationCode of(byte[] random) {
        return new InvitationCode(Crockford.encode(random).substring(0, Crockford.LENGTH - 1));
    }

    /** What the invitation on the chain is found by: SHA-256 of the ASCII bytes. */
    public Sha256 hash() {
        return Sha256.hash(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Redacted: the code lets whoever holds it join. */
    @Override
    public String toString() {
        return "InvitationCode[redacted]";
    }
}
