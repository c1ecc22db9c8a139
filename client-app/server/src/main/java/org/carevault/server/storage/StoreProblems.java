// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.storage;

import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import java.util.Set;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;

/** Says in the app's own codes what the store says in S3's. */
final class StoreProblems {
    private static final Set<String> FULL = Set.of("XMinioStorageFull", "QuotaExceeded", "InsufficientStorage");
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
        return ofStatus(FULL.contains(code) ? 507 : answer.response().code());
    }

    static Problem ofStatus(int status) {
        return Problem.of(status == 507 ? ProblemCode.STORE_FULL : ProblemCode.STORE_UNAVAILABLE);
    }
}
