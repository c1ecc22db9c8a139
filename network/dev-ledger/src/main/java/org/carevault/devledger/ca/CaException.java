// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.ca;

/** A refused request: HTTP status, Fabric CA's own error code and the message that the caller sees. */
final class CaException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final int code;

    CaException(int status, int code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    /** Deliberately says nothing about the reason. */
    static CaException unauthenticated() {
        return new CaException(401, 20, "Authentication failure");
    }

    /** Deliberately says nothing about the reason. */
    static CaException unauthorized() {
        return new CaException(403, 71, "Authorization failure");
    }

    static CaException badBody() {
        return new CaException(400, 5, "Invalid request body");
    }

    static CaException badRequest(String message) {
        return new CaException(400, 31, message);
    }

    int status() {
        return status;
    }

    int code() {
        return code;
    }
}
