// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.ledger;

import java.util.ArrayList;
import java.util.List;

/** Which two organisations to ask, in which order, when a client believes some of them only. */
final class Pairs {
    private Pairs() {}

    /** All pairs, those with the own organisation first; one empty choice when the client does not mind. */
    static List<List<String>> of(String own, List<String> believed) {
        if (believed.size() < 2) {
            return List.of(believed);
        }
        List<String> order = new ArrayList<>(believed);
        if (order.remove(own)) {
            order.add(0, own);
        }
        List<List<String>> pairs = new ArrayList<>();
        for (int first = 0; first < order.size(); first++) {
            for (String second : order.subList(first + 1, order.size())) {
                pairs.add(List.of(order.get(first), second));
            }
        }
        return pairs;
    }
}
