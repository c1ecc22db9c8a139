// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.http;

import java.util.function.Function;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.ObjectName;
import org.carevault.model.id.RecordId;
import org.carevault.model.id.Sha256;

/** The model's parsers as functions from what was sent to the canonical text. */
public final class Identifiers {
    /** Forgives what people mistype; the others are written by programs and must be exact. */
    public static final Function<String, String> MEDICAL_ID =
            text -> MedicalId.parse(text).text();

    public static final Function<String, String> RECORD = text -> new RecordId(text).text();
    public static final Function<String, String> OBJECT = text -> new ObjectName(text).text();
    public static final Function<String, String> SHA256 = text -> new Sha256(text).text();
    public static final Function<String, Integer> VERSION = Identifiers::version;
    public static final Function<String, String> TRANSACTION = SHA256;

    private Identifiers() {}

    private static int version(String text) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException("not a version");
        }
        return Integer.parseInt(text);
    }
}
