// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.id;

import java.util.regex.Pattern;
import org.carevault.model.json.Token;

/** A member's public age key, {@code age1…}; its Bech32 checksum is the age library's to judge. */
public record Recipient(String text) implements Token {
    private static final Pattern FORM = Pattern.compile("age1[qpzry9x8gf2tvdw0s3jn54khce6mua7l]{58}");

    public Recipient {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("an age recipient is not of the form age1…");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
