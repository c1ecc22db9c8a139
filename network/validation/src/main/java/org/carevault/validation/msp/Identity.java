// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.msp;

import com.google.protobuf.ByteString;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.Set;

/**
 * Somebody whom an MSP of the channel accepts.
 *
 * @param mspId the MSP that vouches
 * @param certificate the X.509 certificate
 * @param content what the authority signed of it, by which certificates are told apart
 * @param serialized the bytes of the {@code msp.SerializedIdentity} as they came
 * @param units the organisational units of the certificate's subject
 * @param roles what the node OUs make of it
 * @param certifiers SHA-256 of the certificates above it, one behind the other, up to the root
 */
public record Identity(
        String mspId,
        X509Certificate certificate,
        ByteString content,
        ByteString serialized,
        Set<String> units,
        Set<NodeRole> roles,
        ByteString certifiers) {
    /** The roles of Fabric's node OUs. */
    public enum NodeRole {
        /** An application's user. */
        CLIENT,
        /** Endorses and commits. */
        PEER,
        /** Administers an organisation. */
        ADMIN,
        /** Orders and signs blocks. */
        ORDERER
    }

    /** Whether the signature is this identity's over that message, with the lower s. */
    public boolean verify(SignatureVerifier verifier, byte[] message, byte[] signature) {
        return certificate.getPublicKey() instanceof ECPublicKey key
                && LowS.of(key, signature)
                        .filter(lowS -> verifier.verify(key, message, lowS))
                        .isPresent();
    }

    /** Whether that certificate is this identity's, whichever of its two values of s the authority's signature has. */
    public boolean has(X509Certificate other) {
        return content.equals(Certificates.content(other));
    }

    /** Whether the node OUs make it a client. */
    public boolean isClient() {
        return roles.contains(NodeRole.CLIENT);
    }

    /** Whether the node OUs make it a peer. */
    public boolean isPeer() {
        return roles.contains(NodeRole.PEER);
    }

    /** Whether the node OUs or the MSP's list make it an administrator. */
    public boolean isAdmin() {
        return roles.contains(NodeRole.ADMIN);
    }

    /** Whether the node OUs make it an orderer. */
    public boolean isOrderer() {
        return roles.contains(NodeRole.ORDERER);
    }
}
