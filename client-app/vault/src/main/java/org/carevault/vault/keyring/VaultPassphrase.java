// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.keyring;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.carevault.vault.failure.VaultException;

/**
 * What a keyring is sealed to that others keep: {@code <vault code>-<password>}, so that whoever has the file must guess 128 random bits
 * before the first password. The browser writes and reads the same.
 *
 * @param vaultCode 26 characters in groups, as {@link RecoveryCode} makes them
 * @param password at least eight characters, in Unicode form NFKC
 */
public record VaultPassphrase(String vaultCode, String password) {
    private static final Pattern FORM = Pattern.compile("((?:[0-9a-hjkmnp-tv-z]{6}-){4}[0-9a-hjkmnp-tv-z]{2})-(.*)");
    private static final byte[] VERIFIER = "carevault/keyring-verifier/v1".getBytes(StandardCharsets.US_ASCII);
    private static final int SHORTEST_PASSWORD = 8;

    /** Refuses a short password with {@code PASSWORD_TOO_SHORT}. */
    public VaultPassphrase {
        password = Normalizer.normalize(password, Normalizer.Form.NFKC);
        if (password.codePointCount(0, password.length()) < SHORTEST_PASSWORD) {
            throw VaultException.usage(
                    "PASSWORD_TOO_SHORT", "The password has less than eight characters.", "Choose a longer one.");
        }
    }

    /** The password with a new vault code. */
    public static VaultPassphrase fresh(String password) {
        return new VaultPassphrase(RecoveryCode.fresh(), password);
    }

    /** Both parts of a whole passphrase; nothing for one that has no vault code. */
    public static Optional<VaultPassphrase> parse(String text) {
        var parts = FORM.matcher(text);
        return parts.matches() ? Optional.of(new VaultPassphrase(parts.group(1), parts.group(2))) : Optional.empty();
    }

    /** The passphrase itself. */
    public String text() {
        return vaultCode + "-" + password;
    }

    /** What the app hands the keyring out against, 32 bytes; it tells nothing about the code, and nothing in it comes from the password. */
    public byte[] verifier() {
        var generator = new HKDFBytesGenerator(new SHA256Digest());
        generator.init(new HKDFParameters(vaultCode.getBytes(StandardCharsets.US_ASCII), null, VERIFIER));
        var bytes = new byte[32];
        generator.generateBytes(bytes, 0, bytes.length);
        return bytes;
    }

    @Override
    public String toString() {
        return "VaultPassphrase[redacted]";
    }
}
