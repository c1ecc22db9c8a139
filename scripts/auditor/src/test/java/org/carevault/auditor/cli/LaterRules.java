// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.cli;

import org.carevault.model.Keys;
import org.carevault.model.argument.AccessArgument;
import org.carevault.model.rule.RuleBook;
import org.carevault.model.rule.document.Access;
import org.carevault.model.rule.transaction.Footprint;
import org.carevault.model.rule.transaction.Transaction;
import org.carevault.model.rule.transaction.Writing;

/** Rules that a version 1.1 might bring: each access also writes whose it was last. No build has them. */
final class LaterRules implements Transaction<AccessArgument> {
    static final RuleBook BOOK = RuleBook.current().with(new LaterRules());

    private final Access access = new Access();

    @Override
    public String function() {
        return access.function();
    }

    @Override
    public AccessArgument parse(String json) {
        return access.parse(json);
    }

    @Override
    public String apply(Writing ledger, AccessArgument argument) {
        String answer = access.apply(ledger, argument);
        ledger.put(key(argument), "{\"actor\":\"" + ledger.call().caller().commonName() + "\"}");
        return answer;
    }

    @Override
    public void footprint(Footprint keys, AccessArgument argument) {
        access.footprint(keys, argument);
        keys.key(key(argument));
    }

    private static String key(AccessArgument argument) {
        return Keys.of("last", argument.patient().text());
    }
}
