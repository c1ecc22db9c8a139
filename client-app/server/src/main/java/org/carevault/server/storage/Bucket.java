// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.storage;

import io.minio.BucketExistsArgs;
import io.minio.GetBucketVersioningArgs;
import io.minio.GetObjectLockConfigurationArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.messages.VersioningConfiguration;
import org.carevault.server.settings.SettingsException;

/** Makes the organisation's bucket where it is missing, and refuses one in which deletion would not be deletion. */
final class Bucket {
    private Bucket() {}

    static void prepare(MinioClient client, String name) throws MinioException, SettingsException {
        if (!client.bucketExists(BucketExistsArgs.builder().bucket(name).build())) {
            client.makeBucket(MakeBucketArgs.builder().bucket(name).build());
        }
        if (versioned(client, name) || locked(client, name)) {
            throw new SettingsException(
                    "bucket " + name + " keeps old versions or locks objects, so nothing in it could be deleted",
                    "use a bucket without versioning and without object lock");
        }
    }

    private static boolean versioned(MinioClient client, String name) throws MinioException {
        try {
            return client.getBucketVersioning(GetBucketVersioningArgs.builder()
                                    .bucket(name)
                                    .build())
                            .status()
                    != VersioningConfiguration.Status.OFF;
        } catch (ErrorResponseException e) {
            return refuse(e);
        }
    }

    private static boolean locked(MinioClient client, String name) throws MinioException {
        try {
            client.getObjectLockConfiguration(
                    GetObjectLockConfigurationArgs.builder().bucket(name).build());
            return true;
        } catch (ErrorResponseException e) {
            return refuse(e);
        }
    }

    // A store that does not know the feature, or has no such configuration, has nothing to refuse.
    private static boolean refuse(ErrorResponseException e) throws ErrorResponseException {
        int status = e.response().code();
        if (status == 501 || status == 404 || status == 400 || status == 405) {
            return false;
        }
        throw e;
    }
}
