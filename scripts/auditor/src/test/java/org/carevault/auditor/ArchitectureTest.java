// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.carevault.auditor", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule only_the_benchmark_makes_chains = noClasses()
            .that()
            .resideOutsideOfPackage("org.carevault.auditor.bench..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.carevault.devledger..", "org.carevault.auditor.bench..");

    @ArchTest
    static final ArchRule the_auditor_knows_neither_server_nor_vault = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.carevault.server..", "org.carevault.vault..");
}
