// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.carevault.model.argument.CreateArgument;
import org.carevault.model.argument.GrantArgument;
import org.carevault.model.consent.Action;
import org.carevault.model.consent.ConsentTerms;
import org.carevault.model.consent.Purpose;
import org.carevault.model.consent.Scope;
import org.carevault.model.document.VersionContent;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.DeviceId;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.ObjectName;
import org.carevault.model.id.RecordId;
import org.carevault.model.id.Role;
import org.carevault.model.id.Sha256;

/** Patients of City Hospital, each with a record, and the doctor to whom they grant it. */
final class Patients {
    private static final int AT_ONCE = 8;
    private static final int ASKED = 30;

    private record Patient(Member member, RecordId record) {}

    private final BenchNetwork network;
    private final MedicalId doctor;
    private final List<Patient> patients = new ArrayList<>();

    private Patients(BenchNetwork network, MedicalId doctor) {
        this.network = network;
        this.doctor = doctor;
    }

    /** Brings them in and has each store a record. */
    static Patients join(BenchNetwork network, int count) throws Exception {
        var hospital = Hospital.register(network);
        var doctor = new MedicalId(hospital.bringIn(Role.DOCTOR).name());
        var patients = new Patients(network, doctor);
        Callable<Patient> one = () -> patients.storing(hospital.bringIn(Role.PATIENT));
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Patient>> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                all.add(pool.submit(one));
            }
            for (Future<Patient> patient : all) {
                patients.patients.add(patient.get());
            }
        } finally {
            pool.shutdownNow();
        }
        patients.awaitEverywhere();
        return patients;
    }

    /** Content is no matter here: the chain takes any hashes. */
    private Patient storing(Member member) throws Exception {
        Sha256 hash = Sha256.hash(Hospital.random());
        var record = new RecordId(Hospital.hex());
        var content = new VersionContent(
                new ObjectName(Hospital.hex()), hash, hash, hash, new DeviceId(Hospital.hex()), Instant.now());
        network.submit(member, new CreateArgument(record, new MedicalId(member.name()), content, null));
        return new Patient(member, record);
    }

    /** A Gateway asks now this peer, now that one: all must have got to the block of the last record. */
    private void awaitEverywhere() throws IOException {
        Client last = granting(patients.size() - 1);
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        for (int inTurn = 0; inTurn < ASKED; inTurn = last.isEndorsed() ? inTurn + 1 : 0) {
            if (System.nanoTime() > deadline) {
                throw new IOException("the peers do not get to know the patients");
            }
        }
    }

    /** A client of that patient, each of whose transactions grants the doctor to read the record for treatment. */
    Client granting(int index) {
        Patient patient = patients.get(index);
        var contract = network.contract(patient.member(), BenchNetwork.CAREVAULT);
        return new Client(() -> contract.newProposal(GrantArgument.FUNCTION)
                .addArguments(grant(patient.record()).toJson()));
    }

    private GrantArgument grant(RecordId record) {
        Instant end = Instant.now().plus(Duration.ofDays(7));
        var terms = ConsentTerms.of(Scope.of(List.of(record)), List.of(Action.READ), List.of(Purpose.TREAT), end);
        return new GrantArgument(new ConsentId(Hospital.hex()), doctor, terms);
    }

    /** A client of the same patient, each of whose transactions puts 100 bytes under a new key. */
    Client putting(int index) {
        var contract = network.contract(patients.get(index).member(), BenchNetwork.BARE);
        String value = "x".repeat(100);
        return new Client(() -> contract.newProposal(ShelfProgram.PUT).addArguments(Hospital.hex(), value));
    }
}
