// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation;

/** Which transaction ids the chain holds already, whatever became of them. */
@FunctionalInterface
public interface TransactionIndex {
    /** Whether a block before the one being validated holds a transaction of that id. */
    boolean contains(String transactionId);
}
