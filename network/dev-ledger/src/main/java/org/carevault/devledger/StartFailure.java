// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carevault.devledger.genesis.NetworkException;
import org.carevault.devledger.store.DiskFull;
import org.carevault.devledger.store.StoreException;

/** Why the ledger could not start and what to do about it, in one plain sentence each. */
record StartFailure(String message, String hint) {
    /** How our own listeners and gRPC's name the port that they could not have. */
    private static final Pattern PORT = Pattern.compile("(?:port |bind to address \\S*:)(\\d+)");

    static StartFailure of(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Matcher port = PORT.matcher(String.valueOf(cause.getMessage()));
            if (cause instanceof IOException && port.find()) {
                return new StartFailure(
                        "port " + port.group(1) + " is taken",
                        "stop the program that uses it, or choose another CAREVAULT_PORT_BASE");
            }
            if (cause instanceof StoreException store) {
                return new StartFailure(store.getMessage(), store.hint());
            }
            if (cause instanceof NetworkException network) {
                return new StartFailure(network.getMessage(), network.hint());
            }
            if (cause instanceof IOException io && DiskFull.caused(io)) {
                return new StartFailure("the disk is full", "make room under CAREVAULT_HOME, then start again");
            }
            if (cause instanceof AccessDeniedException) {
                return new StartFailure(
                        "a file under CAREVAULT_HOME cannot be read or written", "check who owns the folder");
            }
        }
        return new StartFailure(
                "the ledger could not start: " + failure.getMessage(), "check the folder under CAREVAULT_HOME");
    }
}
