// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.app;

import java.net.http.HttpHeaders;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.carevault.model.ErrorCode;
import org.carevault.vault.failure.PlainText;
import org.carevault.vault.failure.VaultException;
import org.carevault.vault.failure.VaultException.Exit;

/** Turns an app's problem details into the one line that a person sees, and into the exit code. */
final class Problems {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{2,60}");
    private static final Set<String> INTEGRITY = Set.of("HASH_MISMATCH", "PEERS_DISAGREE");
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY_REQUESTS = 429;

    private Problems() {}

    static VaultException of(int status, HttpHeaders headers, byte[] body) {
        var problem = Json.read(body);
        var code = Json.textOrNull(problem, "code");
        if (code == null || !CODE.matcher(code).matches()) {
            return VaultException.cannot(
                    "APP_ANSWER_UNKNOWN",
                    "The app answered with status " + status + ".",
                    "Check the address of the app; if it is right, tell the organisation.");
        }
        var sentence = sentence(problem.path("detail").asText("The app refused"));
        var wait = status == TOO_MANY_REQUESTS
                ? headers.firstValueAsLong("Retry-After").orElse(0)
                : 0;
        return new VaultException(
                        exit(status, code),
                        code,
                        sentence,
                        hint(wait, problem.path("hint").asText("")))
                .retryAfter(wait);
    }

    /** The chaincode's details are no sentences: they follow its code. */
    private static String sentence(String detail) {
        var text = PlainText.of(detail).strip();
        if (text.isEmpty()) {
            return "The app refused.";
        }
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + (text.endsWith(".") ? "" : ".");
    }

    private static Exit exit(int status, String code) {
        if (INTEGRITY.contains(code)) {
            return Exit.INTEGRITY;
        }
        var denial = Arrays.stream(ErrorCode.values())
                .anyMatch(known -> known.name().equals(code) && known.isAccessDenial());
        return denial || status == FORBIDDEN ? Exit.DENIED : Exit.COULD_NOT_RUN;
    }

    private static String hint(long wait, String hint) {
        if (wait > 0) {
            return "Try again in " + wait + " seconds.";
        }
        return hint.isBlank() ? "Try again later, or ask the organisation." : PlainText.of(hint);
    }
}
