// SPDX-License-Identifier: Apache-2.0
package org.carevault.contract;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.Role;
import org.carevault.model.id.Sha256;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;

/** Somebody with a certificate. The key depends on the number only, so two machines make the same people. */
record Person(MedicalId id, String msp, byte[] creator) {
    /** Made once: a certificate takes longer than everything a test does with it. */
    private static final Map<String, byte[]> CREATORS = new ConcurrentHashMap<>();

    static Person of(Role role, String msp, int number) {
        byte[] random = Arrays.copyOf(
                Sha256.hash(ByteBuffer.allocate(4).putInt(number).array()).bytes(), 16);
        var id = MedicalId.of(role, random);
        return new Person(id, msp, CREATORS.computeIfAbsent(id.text(), name -> creator(msp, name, "client", number)));
    }

    static Person administrator(String msp, int number) {
        return new Person(null, msp, CREATORS.computeIfAbsent(msp, name -> creator(msp, "admin", "admin", number)));
    }

    private static byte[] creator(String msp, String name, String unit, int number) {
        try {
            String pem = "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder().encodeToString(certificate(name, unit, number))
                    + "\n-----END CERTIFICATE-----\n";
            return SerializedIdentity.newBuilder()
                    .setMspid(msp)
                    .setIdBytes(com.google.protobuf.ByteString.copyFromUtf8(pem))
                    .build()
                    .toByteArray();
        } catch (GeneralSecurityException | OperatorCreationException | java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] certificate(String name, String unit, int number)
            throws GeneralSecurityException, OperatorCreationException, java.io.IOException {
        var seeded = SecureRandom.getInstance("SHA1PRNG");
        seeded.setSeed(number);
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), seeded);
        var pair = generator.generateKeyPair();
        var subject = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.OU, unit)
                .addRDN(BCStyle.CN, name)
                .build();
        var from = Date.from(Instant.parse("2026-01-01T00:00:00Z"));
        var to = Date.from(Instant.parse("2036-01-01T00:00:00Z"));
        return new JcaX509v3CertificateBuilder(subject, BigInteger.ONE, from, to, subject, pair.getPublic())
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()))
                .getEncoded();
    }
}
