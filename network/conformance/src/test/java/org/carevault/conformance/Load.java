// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.Status;

/** Clients that write one key after the other until the ledger is gone, and remember what was acknowledged. */
final class Load {
    private final Map<String, Status> acknowledged = new ConcurrentHashMap<>();
    private final List<Thread> clients = new ArrayList<>();
    private volatile boolean over;

    /** @param keys prefix of the keys, which are also their values */
    Load(List<Contract> contracts, String keys) {
        for (int i = 0; i < contracts.size(); i++) {
            Contract contract = contracts.get(i);
            String prefix = keys + "-" + i + "-";
            clients.add(new Thread(() -> write(contract, prefix), "client-" + i));
        }
        clients.forEach(Thread::start);
    }

    private void write(Contract contract, String prefix) {
        for (int n = 0; !over; n++) {
            String key = prefix + n;
            try {
                Status status = contract.newProposal("put")
                        .addArguments(key, key)
                        .build()
                        .endorse()
                        .submitAsync()
                        .getStatus();
                if (status.isSuccessful()) {
                    acknowledged.put(key, status);
                }
            } catch (GatewayException e) {
                // What became of this one is unknown: it was not acknowledged, so it may be there or not.
            }
        }
    }

    /** Key to the status by which its write was acknowledged. */
    Map<String, Status> stop() throws InterruptedException {
        over = true;
        for (Thread client : clients) {
            client.join(TimeUnit.SECONDS.toMillis(30));
        }
        return acknowledged;
    }
}
