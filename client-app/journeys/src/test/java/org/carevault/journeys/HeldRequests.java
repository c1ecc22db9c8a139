// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Requests of a page that hang as in a lift, until somebody lets them go or closes the page. */
final class HeldRequests {
    private static final Pattern SLOT = Pattern.compile(".*/records/[0-9a-f]{32}/versions/\\d+/slot");

    private final Page page;
    private final List<Route> waiting = new ArrayList<>();
    private Predicate<Request> held = request -> false;
    private int replaced;

    HeldRequests(Page page) {
        this.page = page;
        page.route(url -> true, this::decide);
        page.onResponse(response -> {
            if (replacesSlot(response.request()) && response.ok()) replaced++;
        });
    }

    /** From now on transactions do not reach the app. */
    void submissions() {
        hold(request -> request.url().endsWith("/transactions/submit"));
    }

    /** From now on no slot is replaced. */
    void slots() {
        hold(HeldRequests::replacesSlot);
    }

    /** From now on everything goes its way; what hung is gone with its page. */
    void nothing() {
        hold(request -> false);
    }

    /** Waits until something hangs. */
    void waitForOne() {
        page.waitForCondition(() -> !waiting.isEmpty());
    }

    /** Everything goes its way again, and so does what hangs. */
    void letGo() {
        held = request -> false;
        waiting.forEach(Route::resume);
        waiting.clear();
    }

    /** How many slots were replaced. */
    int replaced() {
        return replaced;
    }

    private void hold(Predicate<Request> requests) {
        waiting.clear();
        held = requests;
    }

    private void decide(Route route) {
        if (held.test(route.request())) {
            waiting.add(route);
        } else {
            route.resume();
        }
    }

    private static boolean replacesSlot(Request request) {
        return request.method().equals("PUT") && SLOT.matcher(request.url()).matches();
    }
}
