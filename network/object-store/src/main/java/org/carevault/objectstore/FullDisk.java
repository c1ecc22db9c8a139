// SPDX-License-Identifier: Apache-2.0
package org.carevault.objectstore;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Answers 507 where an object failed because there was no room for it; S3Proxy alone calls every failure a 500. */
final class FullDisk extends ForwardingBlobStore {
    private static final int INSUFFICIENT_STORAGE = 507;
    /** A file takes some blocks more than its content. */
    private static final long MARGIN = 64 * 1024;

    private final Path folder;

    FullDisk(BlobStore store, Path folder) {
        super(store);
        this.folder = folder;
    }

    @Override
    public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
        try {
            return super.putBlob(request, content);
        } catch (Exception e) { // the file system's own exception comes through undeclared
            if (e instanceof S3Exception || hasRoom(request.contentLength())) throw e;
            throw full();
        }
    }

    private boolean hasRoom(Long size) {
        try {
            return Files.getFileStore(folder).getUsableSpace() > MARGIN + (size == null ? 0 : size);
        } catch (IOException e) {
            return true; // not known to be full: the failure itself is told
        }
    }

    private static RuntimeException full() {
        var details = AwsErrorDetails.builder()
                .errorCode("InsufficientStorage")
                .errorMessage("There is no room left for this object.")
                .build();
        return S3Exception.builder()
                .statusCode(INSUFFICIENT_STORAGE)
                .awsErrorDetails(details)
                .build();
    }
}
