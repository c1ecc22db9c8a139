// SPDX-License-Identifier: Apache-2.0
package org.carevault.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.carevault.model.argument.RemoveMemberArgument;
import org.carevault.model.id.RecordId;
import org.carevault.model.id.Role;
import org.carevault.model.id.Sha256;
import org.carevault.server.chain.Stories;
import org.carevault.server.ledger.BlockReader;
import org.carevault.server.ledger.LedgerBlock;
import org.carevault.server.stack.Actor;
import org.carevault.server.stack.Answer;
import org.carevault.server.stack.Stack;
import org.carevault.server.stack.Town;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the portals list: blocks to check, and administrators' members, invitations and organisations. */
class PortalsIT {
    @RegisterExtension
    private static final Town TOWN = new Town();

    private static Actor asha;
    private static Actor ravi;
    private static String transaction;
    private static long block;

    @BeforeAll
    static void start() throws Exception {
        asha = TOWN.people().newcomer(Stack.CITY, Role.PATIENT);
        ravi = TOWN.people().newcomer(Stack.CITY, Role.PATIENT);
        RecordId record = Stories.record();
        Sha256 hash = Sha256.hash(new byte[1]);
        transaction = asha.submit(Stories.create(record, asha.id(), Stories.object(), hash, null));
        block = asha.http()
                .get("/transactions/" + transaction)
                .json()
                .path("block")
                .asLong();
    }

    @Test
    void blocks_come_highest_first_each_with_the_hash_of_the_one_below() {
        JsonNode blocks = asha.http()
                .get("/blocks?before=" + (block + 1) + "&limit=3")
                .json()
                .path("blocks");

        assertThat(blocks.findValues("number"))
                .extracting(JsonNode::asLong)
                .containsExactly(block, block - 1, block - 2);
        assertThat(blocks.path(0).path("previousHash").asText())
                .isEqualTo(blocks.path(1).path("hash").asText())
                .hasSize(64);
        assertThat(blocks.path(0).path("time").asText()).isNotEmpty();
        assertThat(blocks.path(0).path("transactions").asInt()).isEqualTo(1);
    }

    @Test
    void a_block_lists_the_readers_own_transactions_only() {
        String address = "/blocks?limit=1&before=" + (block + 1);

        assertThat(asha.http().get(address).json().at("/blocks/0/own/0").asText())
                .isEqualTo(transaction);
        assertThat(ravi.http().get(address).json().at("/blocks/0/own").isEmpty())
                .isTrue();
    }

    @Test
    void a_block_that_concerns_one_comes_whole_and_hashes_to_what_was_listed() {
        Answer raw = asha.http().get("/blocks/" + block);
        LedgerBlock read = new BlockReader("carevault").read(raw.body());

        JsonNode listed =
                asha.http().get("/blocks?limit=1&before=" + (block + 1)).json().at("/blocks/0");
        assertThat(HexFormat.of().formatHex(read.hash()))
                .isEqualTo(listed.path("hash").asText());
        assertThat(HexFormat.of().formatHex(read.dataHash()))
                .isEqualTo(listed.path("dataHash").asText());
    }

    @Test
    void somebody_elses_block_is_for_auditors_only() {
        Actor auditor = TOWN.people().newcomer(Stack.REGULATOR, Role.AUDITOR);

        assertThat(ravi.http().get("/blocks/" + block).code()).isEqualTo("FORBIDDEN");
        assertThat(TOWN.people()
                        .cityAdministrator()
                        .http()
                        .get("/blocks/" + block)
                        .code())
                .isEqualTo("FORBIDDEN");
        assertThat(auditor.http().get("/blocks/" + block).status()).isEqualTo(200);
    }

    @Test
    void what_is_not_on_the_chain_is_not_found() {
        assertThat(asha.http().get("/blocks/999999").code()).isEqualTo("NOT_FOUND");
        assertThat(asha.http().get("/blocks/-1").code()).isEqualTo("BAD_REQUEST");
    }

    @Test
    void an_administrator_lists_his_own_organisations_members_page_by_page() {
        Actor doctor = TOWN.people().newcomer(Stack.CITY, Role.DOCTOR);
        Actor elsewhere = TOWN.people().newcomer(Stack.LAKESIDE, Role.DOCTOR);

        List<JsonNode> members = members("");

        assertThat(members)
                .extracting(member -> member.path("id").asText())
                .contains(asha.id().text(), doctor.id().text())
                .doesNotContain(elsewhere.id().text())
                .doesNotHaveDuplicates();
        assertThat(members("&role=d"))
                .extracting(member -> member.path("role").asText())
                .isNotEmpty()
                .containsOnly("d");
        assertThat(members("&q=" + doctor.id().text().substring(4, 20).toUpperCase(Locale.ROOT)))
                .hasSize(1);
    }

    @Test
    void a_member_is_listed_with_what_became_of_him_and_his_certificates_end() {
        Actor doctor = TOWN.people().newcomer(Stack.CITY, Role.DOCTOR);
        TOWN.people().cityAdministrator().submit(new RemoveMemberArgument(doctor.id()));

        JsonNode member = members("&q=" + doctor.id()).get(0);

        assertThat(member.path("status").asText()).isEqualTo("removed");
        assertThat(member.path("joined").asText()).isNotEmpty();
        assertThat(member.path("certificateEnds").asText()).isGreaterThan("2026");
    }

    @Test
    void invitations_are_listed_without_their_codes() {
        var open = TOWN.people().invite(Stack.CITY, Role.DOCTOR);

        List<JsonNode> invitations = pages("/invitations", "invitations", "");

        assertThat(invitations)
                .extracting(found -> found.path("status").asText())
                .contains("used", "open");
        assertThat(invitations)
                .filteredOn(
                        found -> found.path("hash").asText().equals(open.hash().text()))
                .hasSize(1);
        assertThat(invitations.toString()).doesNotContain(open.text());
    }

    @Test
    void the_solution_administrator_sees_every_organisations_height_and_administrators() {
        JsonNode organisations = TOWN.people()
                .solutionAdministrator()
                .http()
                .get("/organisations")
                .json()
                .path("organisations");

        assertThat(organisations.findValuesAsText("msp")).containsExactly(Stack.CITY, Stack.LAKESIDE, Stack.REGULATOR);
        assertThat(organisations.findValues("height"))
                .allSatisfy(height -> assertThat(height.asLong()).isPositive());
        assertThat(organisations.path(0).path("administrators").findValuesAsText("id"))
                .contains(TOWN.people().cityAdministrator().id().text());
    }

    @Test
    void who_is_no_administrator_sees_no_such_list() {
        for (String list : List.of("/members", "/invitations", "/organisations")) {
            assertThat(asha.http().get(list).code()).isEqualTo("FORBIDDEN");
        }
        assertThat(TOWN.people()
                        .cityAdministrator()
                        .http()
                        .get("/organisations")
                        .code())
                .isEqualTo("FORBIDDEN");
    }

    private static List<JsonNode> members(String query) {
        return pages("/members", "members", query);
    }

    private static List<JsonNode> pages(String address, String list, String query) {
        List<JsonNode> found = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = TOWN.people()
                    .cityAdministrator()
                    .http()
                    .get(address + "?limit=2" + query + after)
                    .json();
            page.path(list).forEach(found::add);
            after = page.path("next").isNull()
                    ? ""
                    : "&after=" + page.path("next").asText();
        } while (!after.isEmpty());
        return found;
    }
}
