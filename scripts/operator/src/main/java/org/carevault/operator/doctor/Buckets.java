// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.doctor;

import io.minio.BucketExistsArgs;
import io.minio.GetBucketVersioningArgs;
import io.minio.GetObjectLockConfigurationArgs;
import io.minio.MinioClient;
import io.minio.errors.ErrorResponseException;
import io.minio.messages.VersioningConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.carevault.operator.Network;
import org.carevault.operator.Store;

/** Whether each organisation's bucket really deletes: no versioning, no object lock. */
public final class Buckets {
    private final Path home;

    Buckets(Path home) {
        this.home = home;
    }

    List<Finding> examine() {
        if (!Files.exists(home.resolve("run/network.json"))) return List.of();
        try {
            var network = Network.at(home);
            var findings = new ArrayList<Finding>();
            for (var organisation : network.organisations()) {
                var store = Store.of(home, network, organisation);
                findings.add(examine(store));
            }
            return findings;
        } catch (IOException e) {
            return List.of(Finding.missing("buckets", "cannot be asked: " + e.getMessage(), "run 'scripts/up' first"));
        }
    }

    /** Whether the bucket of that store is there and deletes. */
    public static Finding examine(Store store) {
        var bucket = store.bucket();
        try {
            var client = store.client();
            if (!client.bucketExists(BucketExistsArgs.builder().bucket(bucket).build()))
                return Finding.missing("bucket", bucket + " is not there", "'scripts/up' or its operator makes it");
            if (keepsVersions(client, bucket))
                return refused(bucket, "keeps old versions, so a deletion would not delete");
            if (isLocked(client, bucket)) return refused(bucket, "is locked, so a deletion would not delete");
            return Finding.good("bucket", bucket + " deletes what is deleted");
        } catch (ErrorResponseException e) {
            return Finding.missing("bucket", bucket + ": " + e.errorResponse().code(), "run 'scripts/up' first");
        } catch (Exception e) {
            return Finding.missing(
                    "bucket", bucket + " cannot be asked: the store does not answer", "run 'scripts/up' first");
        }
    }

    private static Finding refused(String bucket, String why) {
        return Finding.missing("bucket", bucket + " " + why, "use a bucket without versioning and without object lock");
    }

    private static boolean keepsVersions(MinioClient client, String bucket) throws Exception {
        var versioning = client.getBucketVersioning(
                GetBucketVersioningArgs.builder().bucket(bucket).build());
        return versioning.status() != VersioningConfiguration.Status.OFF;
    }

    private static boolean isLocked(MinioClient client, String bucket) throws Exception {
        try {
            return client.getObjectLockConfiguration(GetObjectLockConfigurationArgs.builder()
                                    .bucket(bucket)
                                    .build())
                            .mode()
                    != null;
        } catch (ErrorResponseException e) {
            // No configuration, or a store that knows no locks at all.
            return !List.of("ObjectLockConfigurationNotFoundError", "NotImplemented", "MethodNotAllowed")
                    .contains(e.errorResponse().code());
        }
    }
}
