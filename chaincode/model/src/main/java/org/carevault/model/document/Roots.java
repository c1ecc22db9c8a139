// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import org.carevault.model.id.Sha256;

/** How an organisation's trusted roots are named on the chain, see {@link Organisation#roots}. */
public final class Roots {
    private Roots() {}

    /** The hash over these root certificates, each in DER, whatever their order. */
    public static Sha256 hash(Collection<byte[]> certificates) {
        var digest = Sha256.digest();
        certificates.stream()
                .map(certificate -> Map.entry(Sha256.hash(certificate).text(), certificate))
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .forEach(entry -> digest.update(entry.getValue()));
        return Sha256.ofDigest(digest.digest());
    }
}
