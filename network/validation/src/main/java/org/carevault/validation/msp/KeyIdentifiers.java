// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.msp;

import java.io.IOException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.cert.X509Extension;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;

/** Which authority's key a revocation list was signed with, by the identifiers that both carry. */
final class KeyIdentifiers {
    private static final String AUTHORITY = "2.5.29.35";
    private static final String SUBJECT = "2.5.29.14";

    private KeyIdentifiers() {}

    /** False where one of them carries no identifier. */
    static boolean match(X509CRL list, X509Certificate authority) {
        try {
            var named = extension(list, AUTHORITY);
            var held = extension(authority, SUBJECT);
            return named != null
                    && held != null
                    && Arrays.equals(
                            AuthorityKeyIdentifier.getInstance(named).getKeyIdentifierOctets(),
                            SubjectKeyIdentifier.getInstance(held).getKeyIdentifier());
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static ASN1Primitive extension(X509Extension holder, String id) throws IOException {
        var value = holder.getExtensionValue(id);
        return value == null ? null : JcaX509ExtensionUtils.parseExtensionValue(value);
    }
}
