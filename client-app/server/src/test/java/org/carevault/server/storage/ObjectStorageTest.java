// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import org.carevault.server.problem.Problem;
import org.junit.jupiter.api.Test;

class ObjectStorageTest {

    @Test
    void a_store_that_does_not_answer_is_named_as_such() {
        var nowhere = new ObjectStorage(
                new StoreLocation(URI.create("http://127.0.0.1:1"), "carevault-test", StoreUnderTest.CREDENTIALS));

        Problem problem = catchThrowableOfType(Problem.class, () -> nowhere.get("documents/a"));

        assertThat(problem.code()).isEqualTo("STORE_UNAVAILABLE");
    }
}
