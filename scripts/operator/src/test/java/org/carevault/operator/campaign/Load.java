// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.campaign;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.carevault.vault.failure.VaultException;

/** Patients who upload and grant, each on a thread of his own, until they are told to stop; counts what they were told. */
final class Load implements AutoCloseable {
    private static final int GRANT_EACH = 3;

    private final Map<Patient, List<Acknowledged>> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    Load(List<Patient> patients) {
        for (var patient : patients) {
            acknowledged.put(patient, new CopyOnWriteArrayList<>());
            var thread = new Thread(() -> work(patient), "patient");
            thread.setDaemon(true);
            threads.add(thread);
        }
        threads.forEach(Thread::start);
    }

    /** Each patient's acknowledged writes in their order. */
    Map<Patient, List<Acknowledged>> acknowledged() {
        return acknowledged;
    }

    int count() {
        return acknowledged.values().stream().mapToInt(List::size).sum();
    }

    /** How often patients heard which error. */
    Map<String, Integer> refusals() {
        return refusals;
    }

    /** Waits until so many writes are acknowledged that began after that time; the earliest answer's time. */
    long awaitWriteAfter(long began, Duration patience) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        while (true) {
            var earliest = acknowledged.values().stream()
                    .flatMap(List::stream)
                    .filter(write -> write.began() >= began)
                    .mapToLong(Acknowledged::ended)
                    .min();
            if (earliest.isPresent()) return earliest.getAsLong();
            if (System.nanoTime() > end) throw new AssertionError("nobody could write within " + patience + refusals);
            Thread.sleep(20);
        }
    }

    private void work(Patient patient) {
        while (!stopped) {
            try {
                write(patient);
            } catch (VaultException e) {
                refusals.merge(e.code(), 1, Integer::sum);
                rest(patient, e);
            }
        }
    }

    private void write(Patient patient) {
        var writes = acknowledged.get(patient);
        var content = "a document of the campaign " + UUID.randomUUID();
        var began = System.nanoTime();
        var uploaded = patient.upload(content);
        writes.add(new Acknowledged(uploaded, content, null, began, System.nanoTime()));
        if (writes.size() % GRANT_EACH == 0 && !stopped) {
            began = System.nanoTime();
            var consent = patient.grant(uploaded.record());
            writes.add(new Acknowledged(uploaded, content, consent, began, System.nanoTime()));
        }
    }

    /** A person tries again after a moment, and logs in again where it was asked. */
    private static void rest(Patient patient, VaultException failure) {
        if (failure.code().equals("UNAUTHENTICATED") || failure.code().equals("APP_UNREACHABLE")) patient.forget();
        try {
            Thread.sleep(Math.max(300, failure.waitSeconds() * 1000));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets everybody finish what he has begun. */
    @Override
    public void close() {
        stopped = true;
        try {
            for (var thread : threads) thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
