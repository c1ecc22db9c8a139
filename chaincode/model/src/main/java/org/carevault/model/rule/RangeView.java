// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule;

import java.util.Map;

/** Committed state as a query may read it. Never handed to a submitting transaction. */
public interface RangeView extends StateView {
    /** The keys from start (inclusive) to end (exclusive), in UTF-8 byte order. */
    Iterable<Map.Entry<String, byte[]>> range(String startInclusive, String endExclusive);
}
