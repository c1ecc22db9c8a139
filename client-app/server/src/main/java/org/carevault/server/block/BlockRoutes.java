// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.block;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carevault.server.http.Access;
import org.carevault.server.http.Input;
import org.carevault.server.http.Page;
import org.carevault.server.http.Routes;
import org.carevault.server.http.Session;
import org.carevault.server.ledger.Ledger;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;
import org.carevault.server.readmodel.BlockList;
import org.carevault.server.readmodel.BlockRow;
import org.carevault.server.readmodel.Member;
import org.carevault.server.readmodel.ReadModel;

/** The blocks: their hashes to every member, their bytes to auditors and to those whom something in them concerns. */
public final class BlockRoutes implements Routes {
    private static final int PAGE = 50;
    private static final int MOST = 200;

    private final Ledger ledger;
    private final ReadModel model;

    public BlockRoutes(Ledger ledger, ReadModel model) {
        this.ledger = ledger;
        this.model = model;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/blocks", this::list, Access.MEMBER);
        routes.get("/blocks/{number}", this::show, Access.MEMBER);
    }

    private void list(Context context) {
        Member member = Session.member(context);
        long before = Input.optionalQuery(context, "before", Input::number).orElse(Long.MAX_VALUE);
        int limit = Input.optionalQuery(context, "limit", text -> Page.limit(text, MOST))
                .orElse(PAGE);
        context.json(model.atHead(head -> {
            BlockList blocks = head.blocks();
            Map<String, Object> answer = new HashMap<>();
            answer.put("height", blocks.last() + 1);
            answer.put(
                    "blocks",
                    blocks.before(before, limit).stream()
                            .map(block -> view(block, blocks.madeBy(member, block.number())))
                            .toList());
            return answer;
        }));
    }

    private static Map<String, Object> view(BlockRow block, List<String> own) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("number", block.number());
        view.put("hash", block.hash());
        view.put("previousHash", block.previousHash());
        view.put("dataHash", block.dataHash());
        view.put("time", block.time());
        view.put("transactions", block.transactions());
        view.put("own", own);
        return view;
    }

    private void show(Context context) {
        long number = Input.path(context, "number", Input::number);
        Member member = Session.member(context);
        boolean shown = model.atHead(head -> {
            if (number > head.blocks().last()) {
                throw Problem.of(ProblemCode.NOT_FOUND, "There is no such block yet.");
            }
            return head.blocks().shows(number, member);
        });
        if (!shown) {
            throw Problem.of(ProblemCode.FORBIDDEN, "Nothing in this block concerns you.");
        }
        context.contentType("application/octet-stream").result(ledger.block(number));
    }
}
