// SPDX-License-Identifier: Apache-2.0
package org.carevault.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShimLoggingTest {
    private final List<String> log = new ArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            log.add(entry.getMessage());
        }

        @Override
        public void flush() {
            // Nothing is buffered.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void stop() {
        Logger.getLogger("").removeHandler(listener);
    }

    @Test
    void a_refusal_leaves_nothing_in_the_log() {
        ShimLogging.quieten();
        var clinic = new Clinic();

        assertThat(clinic.peer.call(clinic.asha, "MemberContract:member", "{\"member\":\"asha\"}"))
                .isEqualTo("BAD_ARGUMENT");

        assertThat(log).isEmpty();
    }

    @Test
    void trouble_on_the_stream_is_still_logged() {
        ShimLogging.quieten();

        Logger.getLogger("org.hyperledger.fabric.shim.ChaincodeBase").severe("the stream broke");

        assertThat(log).containsExactly("the stream broke");
    }
}
