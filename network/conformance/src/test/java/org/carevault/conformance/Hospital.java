// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.carevault.model.argument.InviteArgument;
import org.carevault.model.argument.JoinArgument;
import org.carevault.model.argument.RegisterOrganisationArgument;
import org.carevault.model.id.InvitationCode;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.Recipient;
import org.carevault.model.id.Role;
import org.carevault.model.id.Sha256;
import org.hyperledger.fabric.client.CommitException;
import org.hyperledger.fabric.client.GatewayException;

/** City Hospital as its administrator runs it: people join as they do everywhere, by invitation. */
final class Hospital {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID = 16;

    private final BenchNetwork network;
    private final Authority authority;
    private final Member administrator;

    private Hospital(BenchNetwork network, Authority authority, Member administrator) {
        this.network = network;
        this.authority = authority;
        this.administrator = administrator;
    }

    /** On a new ledger: the regulator first, whose solution administrator then registers the hospital. */
    static Hospital register(BenchNetwork network) throws IOException, GatewayException, CommitException {
        RunFolder run = network.run();
        Path folder = run.folder().resolve("organisations/" + Consortium.REGULATOR + "/admin/msp");
        Member first = Member.of(Consortium.REGULATOR, folder);
        var regulator = new Authority(run, Consortium.REGULATOR);
        Member solution = register(network, first, Consortium.REGULATOR, regulator, Role.SOLUTION_ADMINISTRATOR);
        var hospital = new Authority(run, Consortium.CITY);
        return new Hospital(
                network, hospital, register(network, solution, Consortium.CITY, hospital, Role.HOSPITAL_ADMINISTRATOR));
    }

    private static Member register(BenchNetwork network, Member by, String mspId, Authority authority, Role first)
            throws IOException, GatewayException, CommitException {
        InvitationCode code = InvitationCode.of(random());
        Sha256 roots = Sha256.hash(mspId.getBytes(StandardCharsets.UTF_8));
        network.submit(by, new RegisterOrganisationArgument(mspId, mspId, roots, code.hash(), tomorrow()));
        return join(network, authority, first, code);
    }

    /** Somebody new; the certificate's name is the medical id. */
    Member bringIn(Role role) throws IOException, GatewayException, CommitException {
        InvitationCode code = InvitationCode.of(random());
        network.submit(administrator, new InviteArgument(code.hash(), role, tomorrow()));
        return join(network, authority, role, code);
    }

    private static Member join(BenchNetwork network, Authority authority, Role role, InvitationCode code)
            throws IOException, GatewayException, CommitException {
        String id = MedicalId.of(role, random()).text();
        var attributes = Map.of("carevault.role", id.substring(0, 1), "carevault.id", id);
        Member member = authority.enrol(id, "client", attributes);
        network.submit(member, new JoinArgument(code, new Recipient("age1" + "q".repeat(58))));
        return member;
    }

    private static Instant tomorrow() {
        return Instant.now().plus(Duration.ofDays(1));
    }

    static byte[] random() {
        var bytes = new byte[ID];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    static String hex() {
        return HexFormat.of().formatHex(random());
    }
}
