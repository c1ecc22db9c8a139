// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.pki;

import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a certificate is to say: common name, organisational unit (the NodeOU role), Fabric attributes and validity.
 */
public record Subject(
        String commonName, String unit, SortedMap<String, String> attributes, Instant notBefore, Instant notAfter) {
    /** Clocks of one machine agree, but certificates are written with whole seconds. */
    static final Duration BACKDATED = Duration.ofMinutes(5);

    /** A subject without attributes, valid from now on. */
    public static Subject of(String commonName, String unit, Duration validity) {
        Instant now = Instant.now();
        return new Subject(commonName, unit, new TreeMap<>(), now.minus(BACKDATED), now.plus(validity));
    }

    /** The same subject with these Fabric attributes. */
    public Subject with(SortedMap<String, String> values) {
        return new Subject(commonName, unit, values, notBefore, notAfter);
    }
}
