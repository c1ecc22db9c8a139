// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class ConnectionTest {
    @Test
    void the_librarys_own_remarks_do_not_reach_the_user() throws IOException {
        Connection.to(new Peer("CityHospitalMSP", "127.0.0.1:1", null)).shutdownNow();

        assertThat(Logger.getLogger("io.grpc.netty.shaded.io.grpc.netty.Utils").isLoggable(Level.SEVERE))
                .isFalse();
    }
}
