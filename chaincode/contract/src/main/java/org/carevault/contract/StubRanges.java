// SPDX-License-Identifier: Apache-2.0
package org.carevault.contract;

import java.util.Iterator;
import java.util.Map;
import org.carevault.model.rule.RangeView;
import org.hyperledger.fabric.shim.ChaincodeStub;

/** Ranges of the committed state, for evaluate-only functions. */
final class StubRanges extends StubState implements RangeView {
    private final ChaincodeStub stub;

    StubRanges(ChaincodeStub stub) {
        super(stub);
        this.stub = stub;
    }

    @Override
    public Iterable<Map.Entry<String, byte[]>> range(String startInclusive, String endExclusive) {
        return new Iterable<>() {
            @Override
            public Iterator<Map.Entry<String, byte[]>> iterator() {
                return new PagedRange(stub, startInclusive, endExclusive);
            }
        };
    }
}
