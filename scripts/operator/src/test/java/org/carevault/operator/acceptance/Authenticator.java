// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** A member's authenticator, as RFC 6238 has it: SHA-1, six digits, thirty seconds. */
public final class Authenticator {
    private static final int SECONDS = 30;
    private static final int DIGITS = 1_000_000;

    private final byte[] secret;

    /** One that has taken the secret, as people type it. */
    public Authenticator(String secret) {
        this.secret = Base32.decode(secret);
    }

    /** The code that it shows so many times thirty seconds from now. */
    public String code(int ahead) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            var step = Instant.now().getEpochSecond() / SECONDS + ahead;
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 15) & Integer.MAX_VALUE;
            return "%06d".formatted(number % DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
