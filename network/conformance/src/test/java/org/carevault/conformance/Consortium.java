// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import io.grpc.ManagedChannel;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.Network;

/** A ledger with the test's chaincode on it, and people who use it; everything is made when it is first asked for. */
final class Consortium implements AutoCloseable {
    static final String CITY = "CityHospitalMSP";
    static final String LAKESIDE = "LakesideHospitalMSP";
    static final String ACME = "AcmeInsuranceMSP";
    static final String REGULATOR = "RegulatorMSP";
    static final String SHELF = "shelf";
    static final String OTHER_SHELF = "other-shelf";

    private final LedgerUnderTest ledger;
    private final RunFolder run;
    private final Answers answers;
    private final Map<String, Authority> authorities = new HashMap<>();
    private final Map<String, Member> members = new HashMap<>();
    private final Map<String, ManagedChannel> channels = new HashMap<>();
    private final ChaincodeServices services;

    Consortium(LedgerUnderTest ledger) throws IOException {
        this.ledger = ledger;
        run = RunFolder.read(ledger.run());
        answers = Answers.of(ledger);
        services = new ChaincodeServices();
        for (String name : new String[] {SHELF, OTHER_SHELF}) {
            var ports = ChaincodeServices.freePorts(run.mspIds());
            services.start(ports, ledger.deploy(name, "1.0", ports));
        }
    }

    LedgerUnderTest ledger() {
        return ledger;
    }

    Answers answers() {
        return answers;
    }

    String channelName() {
        return run.channel();
    }

    /** Somebody of that organisation, always the same. */
    synchronized Member member(String mspId) throws IOException {
        Member known = members.get(mspId);
        if (known == null) {
            known = enrol(mspId, Map.of("carevault.role", "d"));
            members.put(mspId, known);
        }
        return known;
    }

    /** Somebody new. */
    Member enrol(String mspId, Map<String, String> attributes) throws IOException {
        return authority(mspId).enrol("member-" + UUID.randomUUID(), "client", attributes);
    }

    /** Revokes all certificates of the member, in force at every peer when this returns. */
    void revoke(Member member) throws IOException {
        authority(member.mspId()).revoke(member);
        ledger.publishRevocations(member.mspId());
    }

    /** The same member with another key and its certificate. */
    Member renew(Member member) throws IOException {
        return authority(member.mspId()).renew(member);
    }

    synchronized Authority authority(String mspId) throws IOException {
        Authority known = authorities.get(mspId);
        if (known == null) {
            known = new Authority(run, mspId);
            authorities.put(mspId, known);
        }
        return known;
    }

    /** One connection for each organisation's peer. */
    synchronized ManagedChannel connection(String mspId) throws IOException {
        ManagedChannel known = channels.get(mspId);
        if (known == null) {
            known = run.gateway(mspId);
            channels.put(mspId, known);
        }
        return known;
    }

    /** The official client as that member, at the peer of that organisation. */
    Gateway gateway(Member member, String peerOf) throws IOException {
        return Gateway.newInstance()
                .identity(member.identity())
                .signer(member.signer())
                .connection(connection(peerOf))
                .connect();
    }

    Network network(String mspId) throws IOException {
        return gateway(member(mspId), mspId).getNetwork(run.channel());
    }

    Contract shelf(String mspId) throws IOException {
        return network(mspId).getContract(SHELF);
    }

    Contract shelf(Member member) throws IOException {
        return gateway(member, member.mspId()).getNetwork(run.channel()).getContract(SHELF);
    }

    /** Waits until every organisation's peer answers and has its chaincode. */
    void awaitService() throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        for (String mspId : run.mspIds()) {
            while (!answers(mspId)) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("the peer of " + mspId + " does not answer");
                }
                connection(mspId).resetConnectBackoff();
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    private boolean answers(String mspId) throws IOException {
        try {
            shelf(mspId).evaluateTransaction("get", "anything");
            return true;
        } catch (GatewayException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channels.values().forEach(ManagedChannel::shutdownNow);
        services.close();
        ledger.close();
    }
}
