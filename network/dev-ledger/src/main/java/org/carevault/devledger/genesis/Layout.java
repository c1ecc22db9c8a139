// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.genesis;

import java.nio.file.Path;
import org.carevault.devledger.pki.Member;

/**
 * Where things stand under {@code $CAREVAULT_HOME/run}: what every consumer reads in {@code organisations} and
 * {@code network.json}, what is the ledger's own in {@code ledger}.
 *
 * @param run the run-time folder
 */
public record Layout(Path run) {
    /** The layout of that home. */
    public static Layout of(Path home) {
        return new Layout(home.toAbsolutePath().normalize().resolve("run"));
    }

    /** What consumers find their way by. */
    public Path networkFile() {
        return run.resolve("network.json");
    }

    /** Scheme and host of the apps' addresses, written by whoever has them listen otherwise than in plain HTTP on loopback. */
    Path appsAddress() {
        return run.resolve("apps.address");
    }

    /** The organisations' folders. */
    public Path organisations() {
        return run.resolve("organisations");
    }

    /** One organisation's folder. */
    public Path organisation(Member member) {
        return organisations().resolve(member.mspId());
    }

    /** The ledger's own folder; it exists exactly when a network has been made. */
    public Path ledger() {
        return run.resolve("ledger");
    }

    /** Block files. */
    public Path blocks() {
        return ledger().resolve("blocks");
    }

    /** Block 0 as Fabric's tools read it. */
    public Path genesis() {
        return ledger().resolve("genesis.block");
    }

    /** Keys of the organisation's authorities and nodes. */
    public Path nodes(Member member) {
        return ledger().resolve("nodes").resolve(member.folder());
    }

    /** State of the organisation's certificate authority. */
    public Path authorityState(Member member) {
        return nodes(member).resolve("ca.json");
    }

    /** Credentials of the registrar of the organisation's certificate authority. */
    public Path registrar(Member member) {
        return organisation(member).resolve("ca-registrar.json");
    }

    /** A half-made network stands here until it is complete. */
    Layout staging() {
        return new Layout(run.resolve(".creating"));
    }
}
