// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.doctor;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carevault.model.id.Sha256;

/**
 * The pages that an app serves, judged by their bytes: its list says nothing about what it sends, so each file is fetched in every form
 * in which a browser gets it, every address of a page is asked, and what a file loads must be on the list too.
 */
final class ServedPages {
    private static final String INDEX = "index.html";
    private static final String VIEWER = "viewer.html";
    private static final List<String> ADDRESSES =
            List.of("/", "/join", "/app", "/app/keyring-file", "/app/records", "/app/no/such/page");
    private static final int FOUND = 200;
    private static final int NOT_FOUND = 404;

    private final Browser browser;
    private final Set<String> faults = new LinkedHashSet<>();

    private ServedPages(Browser browser) {
        this.browser = browser;
    }

    /**
     * What was found.
     *
     * @param hash of the list, which stands for the bundle; nothing where the app has no list
     * @param faults what does not agree with the list, a sentence's end for each; empty when all is well
     */
    record Found(Optional<Sha256> hash, List<String> faults) {}

    /** Fetches everything. */
    static Found at(URI app) throws IOException {
        return new ServedPages(new Browser(app)).found();
    }

    private Found found() throws IOException {
        var list = browser.get(PageList.ADDRESS, Browser.ACCEPTED.get(0));
        if (list.status() == NOT_FOUND) return new Found(Optional.empty(), withoutList());
        try {
            var pages = PageList.parse(list.content());
            check(pages);
            return new Found(Optional.of(pages.hash()), List.copyOf(faults));
        } catch (IllegalArgumentException e) {
            return new Found(Optional.empty(), List.of("its list of files cannot be read"));
        }
    }

    /** An app that was built without Node shows a page without any script. */
    private List<String> withoutList() throws IOException {
        for (var accepted : Browser.ACCEPTED) {
            var page = new String(browser.get("/", accepted).content(), StandardCharsets.UTF_8);
            if (page.toLowerCase(java.util.Locale.ROOT).contains("<script"))
                faults.add("it serves pages and does not list their files");
        }
        return List.copyOf(faults);
    }

    private void check(PageList pages) {
        for (var path : ADDRESSES) check(pages, path, INDEX);
        for (var file : pages.files().keySet()) if (!file.equals(INDEX)) check(pages, "/" + file, file);
        for (var page : List.of(INDEX, VIEWER))
            if (!pages.files().containsKey(page)) faults.add(page + " is not on its list");
    }

    private void check(PageList pages, String path, String file) {
        for (var accepted : Browser.ACCEPTED) {
            try {
                var answer = browser.get(path, accepted);
                if (answer.status() != FOUND
                        || !Sha256.hash(answer.content()).equals(pages.files().get(file)))
                    faults.add(path + " is not the " + file + " of its list");
                loads(pages, path, file, answer.content());
            } catch (IOException e) {
                faults.add(path + " cannot be read");
            }
        }
    }

    private void loads(PageList pages, String path, String file, byte[] content) {
        for (var loaded : PageReferences.of(file, content))
            if (!pages.files().containsKey(loaded))
                faults.add(path + " loads " + loaded + ", which is not on its list");
    }
}
