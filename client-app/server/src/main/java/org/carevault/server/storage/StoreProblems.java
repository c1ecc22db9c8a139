// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.storage;

import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Response;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;

/** Says in the app's own codes what the store says in S3's. */
final class StoreProblems {
    private static final Set<String> FULL =
            Set.of("XMinioStorageFull", "XMinioAdminBucketQuotaExceeded", "QuotaExceeded", "InsufficientStorage");
    private static final Pattern CODE = Pattern.compile("<Code>(\\w+)</Code>");
    private static final long LONGEST_ANSWER = 64 * 1024;
    private static final Set<String> MISSING = Set.of("NoSuchKey", "NoSuchObject");

    private StoreProblems() {}

    static Problem of(MinioException failure) {
        if (!(failure instanceof ErrorResponseException answer)) {
            return Problem.of(ProblemCode.STORE_UNAVAILABLE);
        }
        String code = answer.errorResponse().code();
        if (MISSING.contains(code)) {
            return Problem.of(ProblemCode.OBJECT_NOT_FOUND);
        }
        return of(answer.response().code(), code);
    }

    /** A refused request that minio-java did not send itself. */
    static Problem of(Response answer) throws IOException {
        Matcher code = CODE.matcher(answer.peekBody(LONGEST_ANSWER).string());
        return of(answer.code(), code.find() ? code.group(1) : "");
    }

    private static Problem of(int status, String code) {
        boolean full = status == 507 || FULL.contains(code);
        return Problem.of(full ? ProblemCode.STORE_FULL : ProblemCode.STORE_UNAVAILABLE);
    }
}
