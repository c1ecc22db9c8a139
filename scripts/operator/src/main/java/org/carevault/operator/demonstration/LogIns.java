// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.demonstration;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.carevault.operator.Network;
import org.carevault.vault.keyring.VaultPassphrase;

/** Where everybody logs in and by what, in 80 columns. */
final class LogIns {
    private final Network network;
    private final Path demo;

    LogIns(Network network, Path demo) {
        this.network = network;
        this.demo = demo;
    }

    void print(PrintWriter out) throws IOException {
        out.println();
        if (network.ledger().equals("development"))
            out.println("development ledger: one operator, no consensus; never for real people's records");
        for (var organisation : network.organisations()) print(out, organisation);
        out.println();
        // People of an earlier CareVault have a passphrase without a vault code, and no account.
        VaultPassphrase.parse(Secrets.read(demo)).ifPresent(passphrase -> printPages(out, passphrase));
        printKeyrings(out);
        out.flush();
    }

    private void print(PrintWriter out, Network.Organisation organisation) {
        out.printf("%n%-20s %s%n", organisation.name(), organisation.app());
        Stream.of(Person.values())
                .filter(person -> person.msp().equals(organisation.msp()))
                .forEach(person -> out.printf("  %-18s %-24s %s%n", person.label(), person.roleName(), person.email()));
    }

    private static void printPages(PrintWriter out, VaultPassphrase passphrase) {
        out.println("Log in there by e-mail address; a new browser asks for the vault code as well:");
        out.println();
        out.printf("  password      %s%n", passphrase.password());
        out.printf("  vault code    %s%n", passphrase.vaultCode());
        out.println();
    }

    private void printKeyrings(PrintWriter out) {
        out.println("Or by keyring file (/app/keyring-file) and passphrase, as scripts/vault does:");
        out.println();
        out.printf("  export CAREVAULT_PASSPHRASE=$(cat %s)%n", Secrets.file(demo));
        out.printf("  scripts/vault list --keyring %s%n", demo.resolve("asha.age"));
    }
}
