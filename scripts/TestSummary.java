// SPDX-License-Identifier: Apache-2.0

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/** Reads every Surefire and Failsafe report below a folder; prints the remarks of who called, what was skipped and why,
 * then the count. */
final class TestSummary {
    private int passed;
    private int failed;
    private int skipped;
    private int onFabric;
    private final TreeMap<String, Integer> reasons = new TreeMap<>();

    public static void main(String[] args) throws Exception {
        var summary = new TestSummary();
        for (var report : reports(Path.of(args[0]))) summary.read(report);
        summary.print();
        System.exit(summary.failed > 0 || summary.passed == 0 ? 1 : 0);
    }

    private static List<Path> reports(Path root) throws Exception {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().matches(".*/target/(surefire|failsafe)-reports/TEST-.*\\.xml"))
                    .toList();
        }
    }

    private void read(Path report) throws Exception {
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile());
        var cases = document.getElementsByTagName("testcase");
        for (var i = 0; i < cases.getLength(); i++) count((Element) cases.item(i));
    }

    private void count(Element test) {
        var skip = test.getElementsByTagName("skipped");
        if (skip.getLength() > 0) {
            skipped++;
            var room = test.getAttribute("classname").replaceFirst(".*\\.", "");
            reasons.merge(room + ": " + reason((Element) skip.item(0)), 1, Integer::sum);
        } else if (test.getElementsByTagName("failure").getLength() + test.getElementsByTagName("error").getLength() > 0) {
            failed++;
        } else {
            passed++;
            if (test.getAttribute("classname").matches(".*\\.(Fabric|RealNetwork|Liar|Wire|MinioCampaign)\\w*IT")) onFabric++;
        }
    }

    /** A condition's reason is an attribute, an assumption's is the first line of its stack trace. */
    private static String reason(Element skip) {
        var reason = skip.getAttribute("message");
        if (reason.isBlank()) reason = skip.getTextContent().lines().findFirst().orElse("");
        reason = reason.replaceFirst(".*(Assumption failed: |==> )", "");
        return reason.isBlank() ? "no reason given" : reason;
    }

    private void print() {
        System.out.println();
        System.getenv().getOrDefault("CAREVAULT_REMARKS", "").lines().forEach(System.out::println);
        reasons.forEach((reason, times) -> System.out.println("skipped " + times + " x " + reason));
        if (onFabric > 0) System.out.println(onFabric + " of those that passed ran on a real Fabric network");
        System.out.println(passed + " passed, " + failed + " failed, " + skipped + " skipped");
    }
}
