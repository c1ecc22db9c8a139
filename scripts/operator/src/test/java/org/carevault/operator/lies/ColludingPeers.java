// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.lies;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeEndorsedAction;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;

/**
 * The peers of an embedded ledger when all of them have gone over to the liar: whatever he makes of an answer carries their true signatures,
 * so that only what is in it can be refused.
 */
public final class ColludingPeers {
    /** P-256: a signature counts with the lower half only. */
    private static final BigInteger HALF_ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16).shiftRight(1);

    private final Map<String, PrivateKey> keys = new HashMap<>();

    /** The peers of the network whose run-time data lie in this folder. */
    public ColludingPeers(Path home) throws IOException {
        try (var nodes = Files.list(home.resolve("run/ledger/nodes"))) {
            for (var node : nodes.toList()) {
                var msp = node.resolve("peer/msp");
                keys.put(
                        Files.readString(msp.resolve("signcerts/cert.pem")).strip(),
                        key(msp.resolve("keystore/key.pem")));
            }
        }
    }

    /** A prepared transaction whose answer is another, endorsed by the same peers. */
    public byte[] endorsed(byte[] envelope, UnaryOperator<ChaincodeAction> change) {
        return Endorsed.changed(envelope, truth -> {
            try {
                return endorsed(truth, change);
            } catch (InvalidProtocolBufferException | GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private ChaincodeEndorsedAction endorsed(ChaincodeEndorsedAction truth, UnaryOperator<ChaincodeAction> change)
            throws InvalidProtocolBufferException, GeneralSecurityException {
        var answer = ProposalResponsePayload.parseFrom(truth.getProposalResponsePayload());
        var action = change.apply(ChaincodeAction.parseFrom(answer.getExtension()));
        var told =
                answer.toBuilder().setExtension(action.toByteString()).build().toByteString();
        var endorsed = ChaincodeEndorsedAction.newBuilder().setProposalResponsePayload(told);
        for (var endorsement : truth.getEndorsementsList()) endorsed.addEndorsements(signed(endorsement, told));
        return endorsed.build();
    }

    private Endorsement signed(Endorsement endorsement, ByteString told)
            throws InvalidProtocolBufferException, GeneralSecurityException {
        var endorser = SerializedIdentity.parseFrom(endorsement.getEndorser());
        var key = keys.get(endorser.getIdBytes().toStringUtf8().strip());
        var signature = signature(key, told.concat(endorsement.getEndorser()).toByteArray());
        return endorsement.toBuilder()
                .setSignature(ByteString.copyFrom(signature))
                .build();
    }

    private static byte[] signature(PrivateKey key, byte[] bytes) throws GeneralSecurityException {
        var signer = Signature.getInstance("SHA256withECDSA");
        signer.initSign(key);
        while (true) {
            signer.update(bytes);
            var signature = signer.sign();
            if (s(signature).compareTo(HALF_ORDER) <= 0) return signature;
        }
    }

    /** The second number of two. */
    private static BigInteger s(byte[] der) {
        var length = der[der[3] + 5];
        return new BigInteger(der, der[3] + 6, length);
    }

    private static PrivateKey key(Path pem) throws IOException {
        try {
            var base64 = Files.readString(pem).replaceAll("-----[^-]+-----|\\s", "");
            return KeyFactory.getInstance("EC")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }
}
