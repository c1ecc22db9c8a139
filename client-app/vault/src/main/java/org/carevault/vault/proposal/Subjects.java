// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.proposal;

import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.X500Name;

/** Reads a distinguished name as it is, without the escapes of its text form. */
final class Subjects {
    private Subjects() {}

    /** Every value of one attribute, in order. */
    static List<String> values(X500Name subject, ASN1ObjectIdentifier attribute) {
        return Arrays.stream(subject.getRDNs(attribute))
                .map(name -> ((ASN1String) name.getFirst().getValue()).getString())
                .toList();
    }
}
