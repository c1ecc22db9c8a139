// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.carevault.operator.lies.ColludingPeers;
import org.carevault.operator.lies.Endorsed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A patient signs a sharing that came back changed. What she does is one thing each time: she presses the button, is refused, and nothing was
 * sent; before the first lie and after the last one the same button shares.
 */
@ExtendWith(OnStage.class)
@TestInstance(PER_CLASS)
class LyingTransactionIT {
    private static final String MEMBER = "MemberContract:member";
    private static final String GRANT = "ConsentContract:grant";

    private GrantScene scene;

    @BeforeAll
    void a_patient_shares_through_an_app_that_says_the_truth(Stage stage) throws IOException {
        scene = new GrantScene(stage);
    }

    @TestFactory
    Stream<DynamicTest> no_changed_field_of_a_prepared_transaction_is_signed() {
        var places = scene.placesOf(GRANT);
        assertThat(places).hasSizeGreaterThan(100);
        return framed(places.stream()
                .map(place -> dynamicTest(place, () -> {
                    scene.change(GRANT, place);
                    scene.isRefused("You have signed nothing", "ANSWER_ALTERED", "ENDORSEMENT_INVALID");
                })));
    }

    @TestFactory
    Stream<DynamicTest> what_colluding_peers_write_besides_is_not_signed(Stage stage) throws IOException {
        var peers = new ColludingPeers(stage.machine().home());
        return framed(Arrays.stream(Collusion.values())
                .map(collusion -> dynamicTest(collusion.name(), () -> {
                    scene.tell(GRANT, envelope -> peers.endorsed(envelope, collusion.change()));
                    scene.isRefused("The app’s answer was changed.", "ANSWER_ALTERED");
                    assertThat(scene.details()).contains(collusion.refusal());
                })));
    }

    @TestFactory
    Stream<DynamicTest> what_fewer_than_two_organisations_endorsed_is_not_signed() {
        var sentence = "The answer does not carry the signatures of two organisations.";
        return framed(Stream.of(
                dynamicTest("one organisation alone", () -> {
                    scene.tell(
                            GRANT,
                            envelope -> Endorsed.changed(
                                    envelope,
                                    all -> all.toBuilder().removeEndorsements(1).build()));
                    scene.isRefused(sentence, "ENDORSEMENT_INVALID");
                }),
                dynamicTest("one organisation twice", () -> {
                    scene.tell(GRANT, envelope -> Endorsed.changed(envelope, Endorsed::byOneAlone));
                    scene.isRefused(sentence, "ENDORSEMENT_INVALID");
                })));
    }

    @TestFactory
    Stream<DynamicTest> nothing_is_shared_with_a_swapped_reader(Stage stage) throws IOException {
        var other = stage.machine().medicalId("dr-mehta");
        var peers = new ColludingPeers(stage.machine().home());
        return framed(Stream.of(
                dynamicTest("another reader in what two peers sign", () -> {
                    var change = Collusion.saying(scene.reader(), other);
                    scene.tell(GRANT, envelope -> peers.endorsed(envelope, change));
                    scene.isRefused("The app’s answer was changed.", "ANSWER_ALTERED");
                    assertThat(scene.details()).contains("something else than was asked for (grantee)");
                }),
                dynamicTest("another key of the reader", () -> {
                    scene.rewrite(MEMBER, "\"recipient\":\"age1[a-z0-9]{58}", "\"recipient\":\"age1" + "q".repeat(58));
                    scene.isRefused("The answer does not carry the signatures", "ENDORSEMENT_INVALID");
                }),
                dynamicTest("another reader in the sharing", () -> {
                    scene.rewrite(GRANT, scene.reader(), other);
                    scene.isRefused("The app’s answer was changed.", "ANSWER_ALTERED");
                })));
    }

    @TestFactory
    Stream<DynamicTest> a_sharing_that_the_app_keeps_to_itself_is_not_taken_for_one() {
        return framed(Stream.of(dynamicTest("told as valid", () -> {
            scene.swallow();
            scene.isTold("The hospitals do not agree that this was recorded.", "COMMIT_NOT_CONFIRMED");
        })));
    }

    private Stream<DynamicTest> framed(Stream<DynamicTest> lies) {
        var shared = List.of(dynamicTest("the truth afterwards", scene::isSharedWithoutALie));
        return Stream.concat(lies, shared.stream());
    }
}
