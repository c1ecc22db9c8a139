// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.cli;

/** The process around {@link Vault}. */
public final class VaultMain {
    private VaultMain() {}

    public static void main(String[] args) {
        System.exit(Vault.run(args, System.in, System.out, System.err, System.getenv()));
    }
}
