// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.ca;

import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;

/** The common name of a subject as its bytes have it: a medical ID may end in a character that printed names escape. */
final class CommonName {
    private CommonName() {}

    /** The first common name, or the empty string. */
    static String of(X500Name subject) {
        var names = subject.getRDNs(BCStyle.CN);
        return names.length > 0 && names[0].getFirst().getValue() instanceof ASN1String text ? text.getString() : "";
    }
}
