// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.carevault.model.document.Build;
import org.carevault.model.id.Sha256;
import org.carevault.operator.doctor.RecordedPages.Told;

/** What is said about the pages of one app, given what it serves and what its organisation recorded. */
final class PagesVerdict {
    private static final String SUBJECT = "pages";
    private static final String RECORDING =
            "its administrator records them with 'scripts/vault record-build --pages', the demonstration's with"
                    + " 'scripts/program record'";
    private static final String STAY_AWAY = "nobody should log in there; ";
    private static final int SHORT = 12;

    private final Path local;

    /** Compares with the list of the pages that were built here; it may be missing. */
    PagesVerdict(Path local) {
        this.local = local;
    }

    /** The gravest difference, or that there is none. */
    Finding on(String name, ServedPages.Found served, Told told) throws IOException {
        if (!served.faults().isEmpty()) return changed(name, served.faults());
        if (served.hash().isEmpty())
            return Finding.optional(
                    SUBJECT,
                    name + " serves no pages, because they were built without Node",
                    "install Node 20.19, 22.13, 24 or later with npm, delete target/built, and run scripts/up again");
        if (!told.isEnough())
            return Finding.optional(
                    SUBJECT,
                    name + " serves what it lists; less than two peers say what it recorded",
                    "'scripts/up' starts them");
        if (!told.isUndisputed())
            return Finding.missing(
                    SUBJECT,
                    "the peers do not agree what " + name + " recorded",
                    "one may be behind: ask again in a minute, then ask the organisations");
        return compared(name, served.hash().get(), told.builds());
    }

    private static Finding changed(String name, List<String> faults) {
        var more = faults.size() == 1 ? "" : ", and " + (faults.size() - 1) + " more";
        return Finding.missing(
                SUBJECT,
                name + " serves other pages than it says: " + faults.get(0) + more,
                STAY_AWAY + "what lies between or on its disk was changed; start it anew from a clean build");
    }

    private Finding compared(String name, Sha256 served, List<Build> builds) throws IOException {
        if (builds.isEmpty())
            return Finding.optional(SUBJECT, name + " serves pages that nobody recorded, " + brief(served), RECORDING);
        var newest = builds.get(0);
        if (newest.jar().equals(served)) return local(name, served);
        if (builds.stream().anyMatch(build -> build.jar().equals(served)))
            return Finding.optional(
                    SUBJECT,
                    name + " serves recorded pages, but recorded newer ones on " + newest.recorded(),
                    "start its app anew with 'scripts/program apps'");
        return Finding.missing(
                SUBJECT,
                name + " serves pages with the hash " + served + ", but recorded " + newest.jar(),
                STAY_AWAY + "revision " + newest.source() + " builds what was recorded; if these are right, "
                        + RECORDING);
    }

    private Finding local(String name, Sha256 served) throws IOException {
        var sentence = name + " serves the pages that it recorded, " + brief(served);
        return Files.exists(local) && !Sha256.hash(Files.readAllBytes(local)).equals(served)
                ? Finding.optional(
                        SUBJECT, sentence + "; this checkout's are other ones", "'scripts/program apps' serves them")
                : Finding.good(SUBJECT, sentence);
    }

    private static String brief(Sha256 hash) {
        return hash.text().substring(0, SHORT) + "…";
    }
}
