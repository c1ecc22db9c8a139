// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.campaign;

/** What a node tells instead of the truth. Methods are named as gRPC does, {@code service/method}. */
interface Lie {
    /** The answer that is told in place of the true one. */
    default byte[] told(String method, byte[] truth) {
        return truth;
    }

    /** The answer to a message that the honest node never sees; null for a message that is passed on. */
    default byte[] insteadOf(String method, byte[] message) {
        return null;
    }
}
