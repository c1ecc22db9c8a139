// SPDX-License-Identifier: Apache-2.0
package org.carevault.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.carevault.model", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule the_model_uses_the_jdk_only = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "javax..", "org.carevault.model..");

    @ArchTest
    static final ArchRule rules_ask_no_clock = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock");

    @ArchTest
    static final ArchRule rules_know_neither_chance_nor_threads_nor_the_world = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.util\\.Random|java\\.security\\.SecureRandom|java\\.util\\.UUID|java\\.lang\\.Thread|"
                            + "java\\.io\\.File.*|java\\.nio\\.file\\..*|java\\.net\\..*|java\\.util\\.concurrent\\..*|"
                            + "java\\.util\\.Properties|java\\.lang\\.Process.*");

    @ArchTest
    static final ArchRule nothing_depends_on_hash_order = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(Linked)?Hash(Map|Set)|java\\.util\\.IdentityHashMap");

    @ArchTest
    static final ArchRule nothing_depends_on_the_machines_locale_or_zone = noClasses()
            .should()
            .callMethod(java.util.Locale.class, "getDefault")
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(java.time.ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(System.class, "getProperty", String.class);

    @ArchTest
    static final ArchRule nothing_is_remembered_between_calls =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule areas_of_rules_are_islands = slices().matching(
                    "org.carevault.model.rule.(member|consent|document|audit)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule queries_alone_see_ranges = noClasses()
            .that()
            .implement(org.carevault.model.rule.transaction.Transaction.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(org.carevault.model.rule.RangeView.class);
}
