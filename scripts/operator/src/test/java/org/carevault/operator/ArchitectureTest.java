// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.carevault.operator", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule the_operator_asks_from_outside_what_runs = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.carevault.server..", "org.carevault.devledger..");
}
