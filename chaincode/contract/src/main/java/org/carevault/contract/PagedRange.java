// SPDX-License-Identifier: Apache-2.0
package org.carevault.contract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.carevault.model.Keys;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.hyperledger.fabric.shim.ledger.CompositeKey;
import org.hyperledger.fabric.shim.ledger.KeyValue;

/**
 * The keys of a range of composite keys, fetched page by page. The shim refuses a plain range of composite keys, so the
 * range is the one of its common prefix and the start is given as the bookmark, from which a peer reads on.
 */
final class PagedRange implements Iterator<Map.Entry<String, byte[]>> {
    private static final int PAGE = 101;

    private final ChaincodeStub stub;
    private final CompositeKey prefix;
    private final Deque<Map.Entry<String, byte[]>> fetched = new ArrayDeque<>();
    private String bookmark;
    private boolean more = true;

    PagedRange(ChaincodeStub stub, String start, String end) {
        this.stub = stub;
        String common = end.substring(0, end.length() - Keys.endOf("").length());
        this.prefix = CompositeKey.parseCompositeKey(common);
        this.bookmark = start.equals(common) ? "" : start;
    }

    @Override
    public boolean hasNext() {
        while (fetched.isEmpty() && more) {
            fetch();
        }
        return !fetched.isEmpty();
    }

    @Override
    public Map.Entry<String, byte[]> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return fetched.remove();
    }

    private void fetch() {
        var page = stub.getStateByPartialCompositeKeyWithPagination(prefix, PAGE, bookmark);
        for (KeyValue entry : page) {
            fetched.add(Map.entry(entry.getKey(), entry.getValue()));
        }
        bookmark = page.getMetadata().getBookmark();
        more = !bookmark.isEmpty();
    }
}
