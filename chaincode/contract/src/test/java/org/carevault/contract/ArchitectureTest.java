// SPDX-License-Identifier: Apache-2.0
package org.carevault.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.hyperledger.fabric.contract.ContractInterface;

@AnalyzeClasses(packages = "org.carevault.contract", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule the_contract_uses_model_and_shim_only = classes()
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
    static final ArchRule only_the_build_is_read_from_a_file = noClasses()
            .that()
            .doNotHaveSimpleName("BuildInfo")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.io\\.File.*|java\\.nio\\.file\\..*|java\\.net\\.(Socket|URL|http).*");

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
