// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.ca;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.carevault.devledger.pki.EcKeys;

/** Registers identities, renews their secrets and shows those that are registered. */
final class Registration {
    private static final Set<String> TYPES = Set.of("client", "peer", "admin", "orderer");
    private static final int SECRET_BYTES = 16;
    /** What a request to modify says for "may not enrol at all"; 0 says nothing. */
    private static final int NEVER = -2;

    /** The longest common name that X.509 allows. */
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}:]{1,64}");

    private final CaRegistry registry;

    Registration(CaRegistry registry) {
        this.registry = registry;
    }

    Answer register(Request request, Account registrar) throws IOException {
        String id = request.text("id")
                .filter(name -> NAME.matcher(name).matches())
                .orElseThrow(() -> new CaException(400, 75, "A name of at most 64 characters is required"));
        String type = request.text("type").orElse("client");
        List<Attribute> attributes =
                List.of(request.part("attrs", Attribute[].class).orElse(new Attribute[0]));
        authorise(registrar, type, attributes);
        String secret = request.text("secret").orElseGet(() -> HexFormat.of().formatHex(EcKeys.random(SECRET_BYTES)));
        int limit = request.part("max_enrollments", Integer.class)
                .filter(n -> n != 0)
                .orElse(Account.UNLIMITED);
        Account account = Account.register(
                id, type, request.text("affiliation").orElse(""), attributes, SecretHash.of(secret), limit);
        registry.change(state -> {
            if (state.account(id).isPresent()) {
                throw new CaException(409, 74, "The identity is already registered");
            }
            return state.with(account);
        });
        return Answer.created(Request.JSON.createObjectNode().put("secret", secret));
    }

    Answer identities(Request request, Account registrar) {
        if (registrar.attribute(Attribute.ROLES).isEmpty()) {
            throw CaException.unauthorized();
        }
        String id = named(request);
        if (id.isEmpty()) {
            ObjectNode result = Request.JSON.createObjectNode();
            var list = result.putArray("identities");
            registry.state().accounts().values().forEach(account -> list.add(describe(account)));
            return Answer.ok(result);
        }
        return Answer.ok(describe(known(registry.state(), id)));
    }

    /** Gives an identity another secret and another limit of enrolments; nothing else about it can be changed here. */
    Answer modify(Request request, Account registrar) throws IOException {
        String id = named(request);
        authorise(registrar, known(registry.state(), id).type(), List.of());
        boolean more = request.text("type").isPresent()
                || request.text("affiliation").isPresent()
                || request.part("attrs", Attribute[].class).orElse(new Attribute[0]).length > 0;
        if (more) {
            throw new CaException(400, 56, "The development ledger changes secret and enrolments only");
        }
        SecretHash secret = request.text("secret").map(SecretHash::of).orElse(null);
        int limit = request.part("max_enrollments", Integer.class).orElse(0);
        CaState changed = registry.change(state -> {
            Account account = known(state, id);
            int left = limit == 0 ? account.maxEnrollments() : limit;
            return state.with(account.renewed(secret, left == NEVER ? 0 : left));
        });
        return Answer.ok(describe(known(changed, id)));
    }

    private static String named(Request request) {
        String rest = request.path().substring("identities".length());
        return rest.startsWith("/") ? rest.substring(1) : rest;
    }

    private static Account known(CaState state, String id) {
        return state.account(id).orElseThrow(() -> new CaException(404, 63, "The identity is not registered"));
    }

    private static void authorise(Account registrar, String type, List<Attribute> attributes) {
        String roles = registrar.attribute(Attribute.ROLES).orElseThrow(CaException::unauthorized);
        boolean role =
                roles.equals(Attribute.ANY) || Arrays.asList(roles.split(",")).contains(type);
        boolean powers = attributes.stream()
                .filter(Attribute::grantsPower)
                .allMatch(a ->
                        registrar.attribute(a.name()).filter(a.value()::equals).isPresent());
        if (!role || !TYPES.contains(type) || !powers) {
            throw CaException.unauthorized();
        }
    }

    private static ObjectNode describe(Account account) {
        ObjectNode node = Request.JSON
                .createObjectNode()
                .put("id", account.id())
                .put("type", account.type())
                .put("affiliation", account.affiliation())
                .put("max_enrollments", account.maxEnrollments());
        var attributes = node.putArray("attrs");
        account.attributes().forEach(attributes::addPOJO);
        return node;
    }
}
