// SPDX-License-Identifier: Apache-2.0
package org.carevault.contract;

import org.carevault.model.rule.StateView;
import org.hyperledger.fabric.shim.ChaincodeStub;

/** What a submitting transaction may read: single keys of the committed state. */
class StubState implements StateView {
    private final ChaincodeStub stub;

    StubState(ChaincodeStub stub) {
        this.stub = stub;
    }

    @Override
    public final byte[] get(String key) {
        byte[] value = stub.getState(key);
        // The shim gives an empty array for a missing key.
        return value == null || value.length == 0 ? null : value;
    }
}
