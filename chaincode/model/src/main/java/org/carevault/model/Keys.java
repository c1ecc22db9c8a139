// SPDX-License-Identifier: Apache-2.0
package org.carevault.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.ObjectName;
import org.carevault.model.id.RecordId;
import org.carevault.model.id.Sha256;
import org.carevault.model.json.UtcTime;

/** The state keys, one per fact: Fabric composite keys, {@code U+0000 type U+0000 attribute U+0000 …}. */
public final class Keys {
    private static final char SEPARATOR = 0;
    /** Sorts after everything that starts with a prefix; Fabric ends the range of a composite key so. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private Keys() {}

    public static String org(String msp) {
        return of("org", msp);
    }

    public static String root() {
        return of("root");
    }

    public static String member(MedicalId id) {
        return of("member", id.text());
    }

    public static String invitation(Sha256 hash) {
        return of("invitation", hash.text());
    }

    public static String record(RecordId id) {
        return of("record", id.text());
    }

    public static String version(RecordId record, int version) {
        return of("version", record.text(), number(version, 10));
    }

    /** Says which version owns a stored object, so that no second version can name it. */
    public static String object(ObjectName name) {
        return of("object", name.text());
    }

    public static String consent(MedicalId patient, ConsentId id) {
        return of("consent", patient.text(), id.text());
    }

    /**
     * One line of the log.
     *
     * @param about the patient, else the member concerned, else the organisation's MSP id
     * @param transaction the transaction's id
     * @param n counts the events of one transaction from 0
     */
    public static String audit(String about, Instant time, String transaction, int n) {
        return of("audit", about, UtcTime.format(time), transaction, number(n, 3));
    }

    public static String build(String msp, String artifact, String version) {
        return of("build", msp, artifact, version);
    }

    /** The common start of every key of this type and these first attributes. */
    public static String of(String type, String... attributes) {
        return SEPARATOR + type + SEPARATOR + String.join("", separated(attributes));
    }

    /** The end, exclusive, of the range of keys that start with the prefix. */
    public static String endOf(String prefix) {
        return prefix + LAST;
    }

    /**
     * The type and the attributes of a key.
     *
     * @throws IllegalArgumentException when it is not a composite key
     */
    public static List<String> split(String key) {
        if (key.length() < 2 || key.charAt(0) != SEPARATOR || key.charAt(key.length() - 1) != SEPARATOR) {
            throw new IllegalArgumentException("not a composite key");
        }
        return List.of(key.substring(1, key.length() - 1).split(String.valueOf(SEPARATOR), -1));
    }

    private static List<String> separated(String... attributes) {
        var parts = new ArrayList<String>();
        for (String attribute : attributes) {
            parts.add(attribute + SEPARATOR);
        }
        return parts;
    }

    private static String number(int value, int digits) {
        return String.format(Locale.ROOT, "%0" + digits + "d", value);
    }
}
