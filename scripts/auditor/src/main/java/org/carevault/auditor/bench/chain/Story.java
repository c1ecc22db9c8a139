// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.bench.chain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.carevault.devledger.pki.SigningIdentity;
import org.carevault.model.argument.AccessArgument;
import org.carevault.model.argument.Argument;
import org.carevault.model.argument.CreateArgument;
import org.carevault.model.argument.GrantArgument;
import org.carevault.model.argument.InviteArgument;
import org.carevault.model.argument.JoinArgument;
import org.carevault.model.argument.RecordBuildArgument;
import org.carevault.model.argument.RecordReference;
import org.carevault.model.argument.RegisterOrganisationArgument;
import org.carevault.model.argument.RevokeArgument;
import org.carevault.model.consent.Action;
import org.carevault.model.consent.ConsentTerms;
import org.carevault.model.consent.Purpose;
import org.carevault.model.consent.Scope;
import org.carevault.model.document.Artifact;
import org.carevault.model.document.VersionContent;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.DeviceId;
import org.carevault.model.id.InvitationCode;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.ObjectName;
import org.carevault.model.id.Recipient;
import org.carevault.model.id.RecordId;
import org.carevault.model.id.Role;
import org.carevault.model.id.Sha256;

/** The main job as a chain: people join, a patient stores a record, grants, is read, revokes. One step per minute. */
public final class Story {
    private static final String CITY = "CityHospitalMSP";
    private static final String LAKESIDE = "LakesideHospitalMSP";
    private static final String REGULATOR = "RegulatorMSP";
    private static final int ID = 16;

    private final TestChain chain;
    private final Person solutionAdministrator;
    private final Person hospitalAdministrator;
    private final Person patient;
    private final Person doctor;
    private final RecordId record;
    private final ObjectName object;
    private Instant now;

    /** Everybody has joined; nothing is stored yet. */
    public Story(Path home) throws IOException {
        chain = new TestChain(home);
        record = new RecordId(hex());
        object = new ObjectName(hex());
        now = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(2, ChronoUnit.MINUTES);
        solutionAdministrator = chain.enrol(REGULATOR, Role.SOLUTION_ADMINISTRATOR);
        hospitalAdministrator = chain.enrol(CITY, Role.HOSPITAL_ADMINISTRATOR);
        patient = chain.enrol(CITY, Role.PATIENT);
        doctor = chain.enrol(CITY, Role.DOCTOR);
        register(chain.network().organisation(REGULATOR).admin(), REGULATOR, "Regulator", solutionAdministrator);
        register(solutionAdministrator.identity(), CITY, "City Hospital", hospitalAdministrator);
        invite(patient);
        invite(doctor);
    }

    private Story(Story past, TestChain fork) {
        chain = fork;
        solutionAdministrator = past.solutionAdministrator;
        hospitalAdministrator = past.hospitalAdministrator;
        patient = past.patient;
        doctor = past.doctor;
        record = past.record;
        object = past.object;
        now = past.now;
    }

    /** Another story with the same past. */
    public Story fork() {
        return new Story(this, chain.fork());
    }

    /** Another story that has only the first blocks of this one. */
    public Story before(int blocks) {
        return new Story(this, chain.fork(blocks));
    }

    public TestChain chain() {
        return chain;
    }

    /** Who signs the head statements of exports. */
    public SigningIdentity exporter() {
        return chain.network().organisation(REGULATOR).admin();
    }

    public Person patient() {
        return patient;
    }

    public Person doctor() {
        return doctor;
    }

    public RecordId record() {
        return record;
    }

    /** The time of the next step. */
    public Instant now() {
        return now;
    }

    /** Lets time pass. */
    public void later(long seconds) {
        now = now.plusSeconds(seconds);
    }

    public void store() {
        step(patient.identity(), creation());
    }

    /** The call that stores the record. */
    public CreateArgument creation() {
        return new CreateArgument(record, patient.id(), content(), null);
    }

    /** Grants the doctor to read the record for treatment. */
    public ConsentId grant(Instant end) {
        GrantArgument grant = grantTo(doctor.id(), end);
        step(patient.identity(), grant);
        return grant.consent();
    }

    /** The call that grants somebody to read the record for treatment. */
    public GrantArgument grantTo(MedicalId grantee, Instant end) {
        return new GrantArgument(
                new ConsentId(hex()),
                grantee,
                ConsentTerms.of(Scope.of(List.of(record)), List.of(Action.READ), List.of(Purpose.TREAT), end));
    }

    /** The doctor asks to read the record, which the chain answers one way or the other. */
    public String read(ConsentId consent) {
        Draft draft = step(doctor.identity(), reading(consent));
        return Sealing.id(draft);
    }

    public AccessArgument reading(ConsentId consent) {
        return new AccessArgument(patient.id(), List.of(new RecordReference(record, 1)), Purpose.TREAT, consent);
    }

    /** The patient reads the own record. */
    public AccessArgument ownReading() {
        return new AccessArgument(patient.id(), List.of(new RecordReference(record, 1)), Purpose.PATRQT, null);
    }

    public void revoke(ConsentId consent) {
        step(patient.identity(), new RevokeArgument(consent));
    }

    /** An honest call in a block of its own. */
    public Draft step(SigningIdentity creator, Argument argument) {
        Draft draft = chain.honest(creator, now, argument);
        chain.add(draft);
        now = now.plusSeconds(1);
        return draft;
    }

    /** The regulator lets another hospital in. */
    public void anotherHospital() {
        Person first = chain.enrol(LAKESIDE, Role.HOSPITAL_ADMINISTRATOR);
        register(solutionAdministrator.identity(), LAKESIDE, "Lakeside Hospital", first);
    }

    /** The whole main job. */
    public Story told() {
        store();
        ConsentId consent = grant(now.plus(7, ChronoUnit.DAYS));
        read(new ConsentId(hex()));
        read(consent);
        revoke(consent);
        chain.add(
                chain.honest(doctor.identity(), now, reading(consent)),
                chain.honest(patient.identity(), now, ownReading()));
        later(1);
        return this;
    }

    private void register(SigningIdentity creator, String msp, String name, Person first) {
        InvitationCode code = InvitationCode.of(TestChain.random(ID));
        Sha256 roots = Sha256.hash(name.getBytes(StandardCharsets.UTF_8));
        step(creator, new RegisterOrganisationArgument(msp, name, roots, code.hash(), tomorrow()));
        join(first, code);
    }

    private void invite(Person person) {
        InvitationCode code = InvitationCode.of(TestChain.random(ID));
        step(
                hospitalAdministrator.identity(),
                new InviteArgument(code.hash(), person.id().role(), tomorrow()));
        join(person, code);
    }

    private void join(Person person, InvitationCode code) {
        step(person.identity(), new JoinArgument(code, new Recipient("age1" + "q".repeat(58))));
    }

    private Instant tomorrow() {
        return now.plus(1, ChronoUnit.DAYS);
    }

    /** The name of the record's stored objects. */
    public String object() {
        return object.text();
    }

    /** What is stored as document and as card. */
    public byte[] ciphertext() {
        return "sealed".getBytes(StandardCharsets.UTF_8);
    }

    /** The hospital's administrator records a chaincode build. */
    public void record(String version, byte[] jar) {
        step(hospitalAdministrator.identity(), recording(version, jar));
    }

    /** The regulator's administrator records one. */
    public void recordAtRegulator(String version, byte[] jar) {
        step(solutionAdministrator.identity(), recording(version, jar));
    }

    private static RecordBuildArgument recording(String version, byte[] jar) {
        String label = "carevault_" + version + ":0";
        return new RecordBuildArgument(Artifact.CHAINCODE, version, label, Sha256.hash(jar), "main");
    }

    private VersionContent content() {
        Sha256 hash = Sha256.hash(ciphertext());
        return new VersionContent(object, hash, hash, hash, new DeviceId(hex()), now);
    }

    private static String hex() {
        return java.util.HexFormat.of().formatHex(TestChain.random(ID));
    }
}
