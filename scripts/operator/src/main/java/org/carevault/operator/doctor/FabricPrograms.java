// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.doctor;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where Fabric's native programs are, in the order in which the scripts look for them. */
final class FabricPrograms {
    private static final List<String> NEEDED = List.of(
            "peer",
            "orderer",
            "configtxgen",
            "configtxlator",
            "osnadmin",
            "discover",
            "fabric-ca-server",
            "fabric-ca-client");

    private final Map<String, String> environment;

    FabricPrograms(Map<String, String> environment) {
        this.environment = environment;
    }

    Finding examine() {
        for (var folder : folders())
            if (NEEDED.stream().allMatch(program -> Files.isExecutable(folder.resolve(program))))
                return Finding.good("Fabric", "native programs in " + folder);
        return Finding.optional(
                "Fabric",
                "no complete set of native programs (the development ledger needs none)",
                "Fabric's official installer, 'install-fabric.sh binary', makes bin/, config/ and builders/; "
                        + "put them under $HOME/.carevault/fabric or set FABRIC_HOME");
    }

    private List<Path> folders() {
        var folders = new ArrayList<Path>();
        var fabricHome = environment.get("FABRIC_HOME");
        if (fabricHome != null && !fabricHome.isEmpty()) folders.add(Path.of(fabricHome, "bin"));
        folders.add(Path.of(environment.getOrDefault("HOME", "."), ".carevault", "fabric", "bin"));
        for (var folder : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
            if (!folder.isEmpty()) folders.add(Path.of(folder));
        return folders;
    }
}
