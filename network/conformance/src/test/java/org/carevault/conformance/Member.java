// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import org.hyperledger.fabric.client.identity.Identities;
import org.hyperledger.fabric.client.identity.Identity;
import org.hyperledger.fabric.client.identity.Signer;
import org.hyperledger.fabric.client.identity.Signers;
import org.hyperledger.fabric.client.identity.X509Identity;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;

/** Somebody with a certificate. */
record Member(String mspId, String name, X509Certificate certificate, KeyPair keys) {

    /** Whoever an ordinary MSP folder is about. */
    static Member of(String mspId, Path folder) throws IOException {
        try (var certificate = Files.newBufferedReader(folder.resolve("signcerts/cert.pem"));
                var key = Files.newBufferedReader(folder.resolve("keystore/key.pem"))) {
            X509Certificate read = Identities.readX509Certificate(certificate);
            return new Member(mspId, "", read, new KeyPair(read.getPublicKey(), Identities.readPrivateKey(key)));
        } catch (CertificateException | InvalidKeyException e) {
            throw new IOException(e);
        }
    }

    Identity identity() {
        return new X509Identity(mspId, certificate);
    }

    /** As messages name their sender. */
    ByteString serialized() {
        return SerializedIdentity.newBuilder()
                .setMspid(mspId)
                .setIdBytes(ByteString.copyFromUtf8(Identities.toPemString(certificate)))
                .build()
                .toByteString();
    }

    Signer signer() {
        return Signers.newPrivateKeySigner(keys.getPrivate());
    }
}
