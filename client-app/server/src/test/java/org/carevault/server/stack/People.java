// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.stack;

import static org.carevault.server.stack.Stack.CITY;
import static org.carevault.server.stack.Stack.LAKESIDE;
import static org.carevault.server.stack.Stack.REGULATOR;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.carevault.model.argument.AssignAdministratorArgument;
import org.carevault.model.argument.InviteArgument;
import org.carevault.model.argument.JoinArgument;
import org.carevault.model.argument.RegisterOrganisationArgument;
import org.carevault.model.argument.RotateKeyArgument;
import org.carevault.model.id.InvitationCode;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.Recipient;
import org.carevault.model.id.Role;
import org.carevault.model.id.Sha256;
import org.hyperledger.fabric.client.identity.Identities;

/** Brings people into a consortium that has none yet, by the same public ways as everybody. */
public final class People {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Stack stack;
    private final Actor solution;
    private final Actor cityAdministrator;
    private final Actor lakesideAdministrator;

    private People(Stack stack) {
        this.stack = stack;
        InvitationCode first = code();
        administrator(stack, REGULATOR).submit(register(REGULATOR, first));
        this.solution = join(REGULATOR, Role.SOLUTION_ADMINISTRATOR, first);
        solution.logIn();
        InvitationCode city = code();
        InvitationCode lakeside = code();
        solution.submit(register(CITY, city));
        solution.submit(register(LAKESIDE, lakeside));
        this.cityAdministrator = loggedIn(join(CITY, Role.HOSPITAL_ADMINISTRATOR, city));
        this.lakesideAdministrator = loggedIn(join(LAKESIDE, Role.HOSPITAL_ADMINISTRATOR, lakeside));
    }

    public static People of(Stack stack) {
        return new People(stack);
    }

    /** A medical id that nobody has. */
    public static MedicalId somebody() {
        return MedicalId.of(Role.PATIENT, random());
    }

    public Actor cityAdministrator() {
        return cityAdministrator;
    }

    public Actor lakesideAdministrator() {
        return lakesideAdministrator;
    }

    public Actor solutionAdministrator() {
        return solution;
    }

    /** Invites somebody, has him join and logs him in. */
    public Actor newcomer(String msp, Role role) {
        return loggedIn(join(msp, role, invite(msp, role)));
    }

    /** Records an invitation and gives its code. */
    public InvitationCode invite(String msp, Role role) {
        return invite(administratorOf(msp), role);
    }

    private Actor administratorOf(String msp) {
        if (msp.equals(REGULATOR)) {
            return solution;
        }
        return msp.equals(CITY) ? cityAdministrator : lakesideAdministrator;
    }

    /** The same by a certain administrator. */
    public InvitationCode invite(Actor administrator, Role role) {
        InvitationCode code = code();
        administrator.submit(new InviteArgument(code.hash(), role, inAnHour()));
        return code;
    }

    /** One more administrator of City Hospital. */
    public Actor anotherAdministrator() {
        InvitationCode code = code();
        solution.submit(new AssignAdministratorArgument(CITY, code.hash(), inAnHour()));
        return loggedIn(join(CITY, Role.HOSPITAL_ADMINISTRATOR, code));
    }

    /** A certificate from the app, then the join transaction. */
    public Actor join(String msp, Role role, InvitationCode code) {
        MedicalId id = MedicalId.of(role, random());
        KeyPair keys = keys();
        Answer answer =
                new Http(stack.address(msp)).post("/join", Map.of("code", code.text(), "csr", request(id, keys)));
        if (answer.status() != 201) {
            throw new AssertionError("no certificate: " + answer.json());
        }
        Actor actor = new Actor(id, msp, answer.text("certificate"), keys.getPrivate(), stack.address(msp));
        actor.submit(new JoinArgument(code, new Recipient("age1" + "q".repeat(58))));
        return actor;
    }

    /** The same member with this key on the chain in place of the former one, not logged in. */
    public static Actor rotated(Actor member, KeyPair fresh) {
        Answer certificate = member.http().post("/account/certificate", Map.of("csr", request(member.id(), fresh)));
        if (certificate.status() != 201) {
            throw new AssertionError("no certificate: " + certificate.json());
        }
        member.submit(rotation(fresh));
        return member.renewed(certificate.text("certificate"), fresh.getPrivate());
    }

    /** What the former key signs. */
    public static RotateKeyArgument rotation(KeyPair fresh) {
        return new RotateKeyArgument(
                Sha256.hash(fresh.getPublic().getEncoded()), new Recipient("age1" + "z".repeat(58)));
    }

    /** A certificate request as the vault makes it. */
    public static String request(MedicalId id, KeyPair keys) {
        StringWriter pem = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(pem)) {
            var subject = new X500Principal("CN=" + id.text() + ",OU=client");
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
            writer.writeObject(new JcaPKCS10CertificationRequestBuilder(subject, keys.getPublic()).build(signer));
        } catch (IOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
        return pem.toString();
    }

    public static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The organisation's Fabric administrator, who has a certificate but no medical id. */
    public static Actor administrator(Stack stack, String msp) {
        Path folder = stack.home().resolve("run/organisations/" + msp + "/admin/msp");
        try {
            String certificate = Files.readString(folder.resolve("signcerts/cert.pem"));
            String key = Files.readString(folder.resolve("keystore/key.pem"));
            return new Actor(
                    null, msp, certificate, Identities.readPrivateKey(new StringReader(key)), stack.address(msp));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Actor loggedIn(Actor actor) {
        Answer session = actor.logIn();
        if (session.status() != 201) {
            throw new AssertionError("no session: " + session.json());
        }
        return actor;
    }

    private static RegisterOrganisationArgument register(String msp, InvitationCode code) {
        return new RegisterOrganisationArgument(msp, msp, Sha256.hash(new byte[0]), code.hash(), inAnHour());
    }

    private static Instant inAnHour() {
        return Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS);
    }

    private static InvitationCode code() {
        return InvitationCode.of(random());
    }

    private static byte[] random() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
