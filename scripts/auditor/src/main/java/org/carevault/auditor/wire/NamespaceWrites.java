// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.wire;

import java.util.List;
import java.util.SortedMap;

/**
 * What a transaction writes into one namespace.
 *
 * @param values by key; an empty value is a deletion
 * @param others writes that are no plain values, in words: key metadata and private collections
 */
public record NamespaceWrites(String namespace, SortedMap<String, byte[]> values, List<String> others) {

    boolean isEmpty() {
        return values.isEmpty() && others.isEmpty();
    }
}
