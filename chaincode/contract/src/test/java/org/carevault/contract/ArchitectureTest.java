// SPDX-License-Identifier: Apache-2.0
package org.carevault.contract;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.hyperledger.fabric.contract.ContractInterface;

@AnalyzeClasses(packages = "org.carevault.contract", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** What listens for peers; the rules run behind it. */
    private static final String SERVING = "Servers|PeerStream|OrganisationChaincode";

    @ArchTest
    static final ArchRule the_contract_uses_model_and_shim_only = classes()
            .that(are(not(simpleNameMatches(SERVING))))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.carevault.contract",
                    "org.carevault.model..",
                    "org.hyperledger.fabric..",
                    "com.google.protobuf..");

    @ArchTest
    static final ArchRule nothing_asks_clock_or_chance = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.util\\.Random|java\\.security\\.SecureRandom|java\\.util\\.UUID|java\\.lang\\.Thread|java\\.time\\.Clock");

    @ArchTest
    static final ArchRule only_build_and_certificates_are_read_from_files = noClasses()
            .that(are(not(simpleNameMatches("BuildInfo|Servers"))))
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.io\\.File.*|java\\.nio\\.file\\..*|java\\.net\\.(Socket|URL|http).*");

    private static DescribedPredicate<JavaClass> simpleNameMatches(String names) {
        return DescribedPredicate.describe(
                "named " + names, type -> type.getSimpleName().matches(names));
    }

    @ArchTest
    static final ArchRule contracts_hold_no_state =
            classes().that().implement(ContractInterface.class).should().haveOnlyFinalFields();

    @ArchTest
    static final ArchRule only_the_bridge_knows_the_stub = noClasses()
            .that()
            .implement(ContractInterface.class)
            .should()
            .dependOnClassesThat()
            .haveSimpleName("ChaincodeStub");
}
