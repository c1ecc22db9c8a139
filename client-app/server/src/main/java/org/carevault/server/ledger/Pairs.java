// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.ledger;

import java.util.ArrayList;
import java.util.List;

/** Which organisations to ask for endorsement, one choice after the other, until one of them can. */
final class Pairs {
    private Pairs() {}

    /**
     * The choices in order.
     *
     * @param own the app's organisation; pairs with it come first
     * @param believed whom the client believes; when empty, the peer chooses first, which begins with its own organisation,
     *     and then come pairs without the own: its peer may be there and its chaincode not
     * @param all every organisation
     */
    static List<List<String>> of(String own, List<String> believed, List<String> all) {
        if (believed.size() == 1) {
            return List.of(believed);
        }
        List<List<String>> choices = new ArrayList<>();
        List<String> order = new ArrayList<>(believed.isEmpty() ? all : believed);
        boolean there = order.remove(own);
        if (believed.isEmpty()) {
            choices.add(List.of());
        } else if (there) {
            order.add(0, own);
        }
        for (int first = 0; first < order.size(); first++) {
            for (String second : order.subList(first + 1, order.size())) {
                choices.add(List.of(order.get(first), second));
            }
        }
        return choices;
    }
}
