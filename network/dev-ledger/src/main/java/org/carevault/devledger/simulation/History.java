// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.simulation;

/** What was ever written to a key. */
public interface History {

    /** The key's valid writes and deletes, newest first, as {@code queryresult.KeyModification}. */
    Results of(String namespace, String key);
}
