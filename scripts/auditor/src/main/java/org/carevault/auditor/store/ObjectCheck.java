// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.store;

import io.minio.GetObjectArgs;
import io.minio.MinioClient;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.carevault.auditor.report.Finding;
import org.carevault.auditor.report.Reason;

/** Reads each object once and compares its SHA-256 with the chain's. Reads only. */
public final class ObjectCheck implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final StoreAccess access;
    private final MinioClient client;

    public ObjectCheck(StoreAccess access) {
        this.access = access;
        this.client = MinioClient.builder()
                .endpoint(access.endpoint())
                .region("us-east-1")
                .credentials(access.accessKey(), access.secretKey())
                .build();
    }

    /**
     * Checks all objects. A store that does not answer is reported once and ends the check.
     *
     * @return what is wrong or could not be checked
     */
    public List<Finding> check(List<StoredObject> objects) {
        var findings = new java.util.ArrayList<Finding>();
        for (StoredObject object : objects) {
            Optional<Finding> finding = check(object);
            finding.ifPresent(findings::add);
            if (finding.filter(f -> f.reason() == Reason.STORE_UNAVAILABLE).isPresent()) {
                break;
            }
        }
        return findings;
    }

    private Optional<Finding> check(StoredObject object) {
        try {
            String found = hash(object);
            return found.equals(object.sha256()) ? Optional.empty() : finding(Reason.CIPHERTEXT_CHANGED, object.key());
        } catch (ErrorResponseException e) {
            String code = e.errorResponse().code();
            boolean absent = code.startsWith("NoSuch");
            return finding(
                    absent ? Reason.OBJECT_MISSING : Reason.STORE_UNAVAILABLE,
                    absent ? object.key() : "the store answers " + code);
        } catch (MinioException | IOException | IllegalStateException e) {
            // The client wraps a refused connection in an unchecked exception.
            return finding(Reason.STORE_UNAVAILABLE, access.endpoint());
        }
    }

    private String hash(StoredObject object) throws MinioException, IOException {
        GetObjectArgs question = GetObjectArgs.builder()
                .bucket(access.buckets().getOrDefault(object.home(), object.home()))
                .object(object.key())
                .build();
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream content = client.getObject(question)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Optional<Finding> finding(Reason reason, String detail) {
        return Optional.of(Finding.of(reason, detail));
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (Exception e) {
            throw new IllegalStateException("the store's client could not be closed", e);
        }
    }
}
