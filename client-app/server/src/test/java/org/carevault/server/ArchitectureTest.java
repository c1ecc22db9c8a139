// SPDX-License-Identifier: Apache-2.0
package org.carevault.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.carevault.server", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] FEATURES = {
        "..block..",
        "..consent..",
        "..document..",
        "..audit..",
        "..identity..",
        "..name..",
        "..organisation..",
        "..page..",
        "..relay.."
    };
    private static final String[] ADAPTERS = {"..ledger..", "..storage..", "..http..", "..readmodel..", "..authority.."
    };

    @ArchTest
    static final ArchRule features_are_islands = slices().matching(
                    "org.carevault.server.(block|consent|document|audit|identity|name|organisation|page|relay)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule adapters_never_import_features = noClasses()
            .that()
            .resideInAnyPackage(ADAPTERS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(serverPackages(FEATURES));

    @ArchTest
    static final ArchRule rooms_are_free_of_cycles =
            slices().matching("org.carevault.server.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_the_ledger_room_knows_fabric = noClasses()
            .that()
            .resideOutsideOfPackage("..server.ledger..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.hyperledger.fabric..", "io.grpc..", "com.google.protobuf..");

    @ArchTest
    static final ArchRule only_the_storage_room_knows_minio = noClasses()
            .that()
            .resideOutsideOfPackage("..server.storage..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.minio..", "okhttp3..");

    @ArchTest
    static final ArchRule only_http_and_routes_know_javalin = noClasses()
            .that()
            .resideOutsideOfPackage("..server.http..")
            .and()
            .haveSimpleNameNotEndingWith("Routes")
            .and()
            .haveNameNotMatching(".*Routes\\$.*")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.javalin..");

    @ArchTest
    static final ArchRule only_the_read_model_knows_sql = noClasses()
            .that()
            .resideOutsideOfPackage("..server.readmodel..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.jdbi..", "org.sqlite..", "org.flywaydb..");

    private static String[] serverPackages(String... features) {
        String[] packages = new String[features.length];
        for (int i = 0; i < features.length; i++) {
            packages[i] = "org.carevault.server" + features[i].substring(1);
        }
        return packages;
    }
}
