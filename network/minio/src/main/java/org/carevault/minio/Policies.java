// SPDX-License-Identifier: Apache-2.0
package org.carevault.minio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;

/** Who may do what, in the language of S3 policies. Nobody may change a bucket's own settings. */
final class Policies {
    /** An app asks for versioning and locks because it refuses a bucket that has either. */
    private static final List<String> LOOK = List.of(
            "s3:ListBucket", "s3:GetBucketLocation", "s3:GetBucketVersioning", "s3:GetBucketObjectLockConfiguration");

    private Policies() {}

    /** Everything that an organisation's app does, in its own bucket. */
    static String app(String bucket) {
        return document(List.of(
                allow(LOOK, List.of(bucket)),
                allow(List.of("s3:GetObject", "s3:PutObject", "s3:DeleteObject"), List.of(bucket + "/*"))));
    }

    /** What {@code audit verify --store} does: reading ciphertext, in all buckets, and learning which is not there. */
    static String auditor(List<String> buckets) {
        return document(List.of(
                allow(List.of("s3:ListBucket", "s3:GetBucketLocation"), buckets),
                allow(
                        List.of("s3:GetObject"),
                        buckets.stream().map(bucket -> bucket + "/*").toList())));
    }

    private static Map<String, Object> allow(List<String> actions, List<String> resources) {
        return Map.of(
                "Effect",
                "Allow",
                "Action",
                actions,
                "Resource",
                resources.stream().map(resource -> "arn:aws:s3:::" + resource).toList());
    }

    private static String document(List<Map<String, Object>> statements) {
        try {
            return new ObjectMapper().writeValueAsString(Map.of("Version", "2012-10-17", "Statement", statements));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and lists are JSON", e);
        }
    }
}
