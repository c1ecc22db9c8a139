// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.carevault.vault", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule rooms_have_no_cycles =
            slices().matching("org.carevault.vault.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_vault_knows_no_server_ledger_or_validation = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.carevault.server..", "org.carevault.devledger..", "org.carevault.validation..");

    @ArchTest
    static final ArchRule only_the_app_room_speaks_http = noClasses()
            .that()
            .resideOutsideOfPackage("org.carevault.vault.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.net.http..");

    @ArchTest
    static final ArchRule keys_and_proposals_do_no_network = noClasses()
            .that()
            .resideInAnyPackage("..vault.keyring..", "..vault.sealing..", "..vault.proposal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net..", "..vault.app..", "..vault.cli..");

    @ArchTest
    static final ArchRule only_the_cli_speaks_to_people = noClasses()
            .that()
            .resideOutsideOfPackage("org.carevault.vault.cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule only_the_app_room_knows_jackson_mappers = noClasses()
            .that()
            .resideOutsideOfPackage("org.carevault.vault.app..")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("ObjectMapper");
}
