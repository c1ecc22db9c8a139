// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.carevault.model.id.Sha256;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;
import org.carevault.server.storage.ObjectStorage;

/**
 * Hands a keyring out only against the verifier that its owner left; of that only a hash is kept. Unknown and wrong get
 * the same answer.
 */
final class Keyrings {
    private static final byte[] AGE = "age-encryption.org/v1\n".getBytes(US_ASCII);

    private static final String NOBODY = "nobody";

    private final ObjectStorage storage;
    private final Accounts accounts;

    /** A keyring and whose it is. */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    record Found(String medicalId, byte[] keyring) {}

    Keyrings(ObjectStorage storage, Accounts accounts) {
        this.storage = storage;
        this.accounts = accounts;
    }

    void put(String medicalId, byte[] keyring, byte[] verifier) {
        if (verifier.length != 32 || !age(keyring)) {
            throw Problem.of(ProblemCode.BAD_REQUEST, "A keyring is an age file with a verifier of 32 bytes.");
        }
        storage.put(name(medicalId), keyring);
        accounts.verifier(medicalId, Sha256.hash(verifier).text());
    }

    /**
     * Whose keyring the verifier opens.
     *
     * @param members who may be meant
     * @throws Problem KEYRING_NOT_AVAILABLE
     */
    Found fetch(List<String> members, byte[] verifier) {
        // An unknown address costs as much looking up as a known one.
        List<String> asked = members.isEmpty() ? List.of(NOBODY) : members;
        Optional<Found> found = Optional.empty();
        for (String member : asked) {
            Optional<Found> here = fetch(member, verifier);
            found = found.isPresent() ? found : here;
        }
        return found.orElseThrow(() -> Problem.of(ProblemCode.KEYRING_NOT_AVAILABLE));
    }

    private Optional<Found> fetch(String medicalId, byte[] verifier) {
        byte[] expected = accounts.verifier(medicalId).getBytes(US_ASCII);
        byte[] found = Sha256.hash(verifier).text().getBytes(US_ASCII);
        Optional<byte[]> keyring = storage.get(name(medicalId));
        return keyring.filter(file -> MessageDigest.isEqual(expected, found)).map(file -> new Found(medicalId, file));
    }

    private static boolean age(byte[] file) {
        return file.length > AGE.length && Arrays.equals(file, 0, AGE.length, AGE, 0, AGE.length);
    }

    private static String name(String medicalId) {
        return "keyrings/" + medicalId;
    }
}
