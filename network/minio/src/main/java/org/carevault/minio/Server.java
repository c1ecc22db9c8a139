// SPDX-License-Identifier: Apache-2.0
package org.carevault.minio;

import io.minio.BucketExistsArgs;
import io.minio.GetBucketVersioningArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.admin.MinioAdminClient;
import io.minio.admin.UserInfo;
import io.minio.errors.MinioException;
import io.minio.messages.VersioningConfiguration;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import org.bouncycastle.crypto.InvalidCipherTextException;

/** A MinIO server as its administrator sees it. */
final class Server {
    private final MinioClient client;
    private final MinioAdminClient admin;

    /** Dials with the first request. */
    Server(String endpoint, String region, String user, String password) {
        var ordinary = MinioClient.builder().endpoint(endpoint).credentials(user, password);
        var administrator = MinioAdminClient.builder().endpoint(endpoint).credentials(user, password);
        if (region != null) {
            ordinary.region(region);
            administrator.region(region);
        }
        client = ordinary.build();
        admin = administrator.build();
    }

    /**
     * Makes a bucket where it is missing.
     *
     * @throws IOException when the server refuses, or when the bucket keeps old versions
     */
    void bucket(String name) throws IOException {
        try {
            if (!client.bucketExists(BucketExistsArgs.builder().bucket(name).build())) {
                client.makeBucket(MakeBucketArgs.builder().bucket(name).build());
            }
            var versioning = client.getBucketVersioning(
                    GetBucketVersioningArgs.builder().bucket(name).build());
            if (versioning.status() != VersioningConfiguration.Status.OFF) {
                throw new IOException("bucket " + name + " keeps old versions, so a deletion would not delete");
            }
        } catch (MinioException | GeneralSecurityException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Makes a user, or gives a known one these credentials, with this policy and no other. */
    void user(Store store, String policyName, String policy) throws IOException {
        try {
            admin.addCannedPolicy(policyName, policy);
            admin.addUser(store.accessKey(), UserInfo.Status.ENABLED, store.secretKey(), null, List.of());
            admin.setPolicy(store.accessKey(), false, policyName);
        } catch (GeneralSecurityException | InvalidCipherTextException e) {
            throw new IOException(e.getMessage(), e);
        } catch (RuntimeException e) {
            throw new IOException(reason(e), e); // how the administrator's client tells of a refusal
        }
    }

    private static String reason(RuntimeException refusal) {
        return String.valueOf(refusal.getMessage()).replaceAll("\\p{Cntrl}+", " ");
    }
}
