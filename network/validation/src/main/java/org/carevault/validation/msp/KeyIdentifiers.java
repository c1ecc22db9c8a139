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

    /** An authority or a list without an identifier makes nobody's certificate valid. */
    static boolean match(X509CRL list, X509Certificate authority) throws InvalidIdentityException {
        try {
            var named = extension(list, AUTHORITY);
            var held = extension(authority, SUBJECT);
            if (named == null || held == null)
                throw new InvalidIdentityException("an authority or its revocation list does not name its key");
            return Arrays.equals(
                    AuthorityKeyIdentifier.getInstance(named).getKeyIdentifierOctets(),
                    SubjectKeyIdentifier.getInstance(held).getKeyIdentifier());
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidIdentityException("the identifier of an authority's key cannot be read", e);
        }
    }

    private static ASN1Primitive extension(X509Extension holder, String id) throws IOException {
        var value = holder.getExtensionValue(id);
        return value == null ? null : JcaX509ExtensionUtils.parseExtensionValue(value);
    }
}
