// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.ca;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Extension;

/**
 * An issued certificate, known by serial number and authority key identifier in hex without leading zeros.
 *
 * @param revoked when it was revoked, null when it was not; ISO 8601
 */
record Issued(String id, String serial, String aki, String revoked) {
    static Issued of(String id, X509Certificate certificate) {
        byte[] extension = certificate.getExtensionValue(Extension.authorityKeyIdentifier.getId());
        var identifier = AuthorityKeyIdentifier.getInstance(
                ASN1OctetString.getInstance(extension).getOctets());
        String aki = HexFormat.of().formatHex(identifier.getKeyIdentifierOctets());
        return new Issued(id, certificate.getSerialNumber().toString(16), normal(aki), null);
    }

    /** Serial numbers and key identifiers come with colons, upper case and leading zeros, too. */
    static String normal(String hex) {
        return hex.toLowerCase(Locale.ROOT).replace(":", "").replaceFirst("^0+", "");
    }

    Issued revokedAt(Instant time) {
        return new Issued(id, serial, aki, time.toString());
    }

    boolean wasRevoked() {
        return revoked != null;
    }

    BigInteger serialNumber() {
        return new BigInteger(serial, 16);
    }
}
