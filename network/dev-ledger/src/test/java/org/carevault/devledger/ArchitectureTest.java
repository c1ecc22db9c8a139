// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.carevault.devledger", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule the_ledger_knows_no_rules_and_no_apps = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.carevault.model..", "org.carevault.server..", "org.carevault.vault..");
}
