// SPDX-License-Identifier: Apache-2.0
package org.carevault.contract;

import com.google.protobuf.InvalidProtocolBufferException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.function.Supplier;
import org.carevault.model.rule.Caller;
import org.carevault.model.rule.Invocation;
import org.carevault.model.rule.RuleBook;
import org.carevault.model.rule.RuleException;
import org.hyperledger.fabric.contract.Context;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.hyperledger.fabric.shim.ChaincodeStub;

/** The one bridge between shim and rules: stub to call and state, outcome to writes and event. */
final class Ledger {
    private static final Logger LOG = System.getLogger(Ledger.class.getName());

    private final ChaincodeStub stub;
    private final String function;

    private Ledger(ChaincodeStub stub, String function) {
        this.stub = stub;
        this.function = function;
    }

    static Ledger of(Context context, String function) {
        return new Ledger(context.getStub(), function);
    }

    /** Runs a submitting function and writes what it decided. */
    String submit(String argument) {
        return answered(() -> {
            var outcome = RuleBook.current().submit(new StubState(stub), invocation(argument));
            outcome.writes().forEach(stub::putState);
            stub.setEvent(outcome.event(), outcome.eventPayload());
            return outcome.response();
        });
    }

    /** Runs an evaluate-only function. */
    String evaluate(String argument) {
        return answered(() -> RuleBook.current().evaluate(new StubRanges(stub), invocation(argument)));
    }

    private String answered(Supplier<String> rule) {
        try {
            return rule.get();
        } catch (RuleException refusal) {
            throw Refusals.of(refusal);
        } catch (IllegalArgumentException | IllegalStateException broken) {
            // State that no rule wrote, or a stub that failed: nothing the caller did, so it is worth a log entry.
            LOG.log(Level.ERROR, "transaction " + stub.getTxId() + " failed in " + function, broken);
            throw broken;
        }
    }

    private Invocation invocation(String argument) {
        return new Invocation(stub.getTxId(), stub.getTxTimestamp(), caller(), function, argument);
    }

    private Caller caller() {
        try {
            var creator = SerializedIdentity.parseFrom(stub.getCreator());
            var certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(creator.getIdBytes().newInput());
            return Caller.of(creator.getMspid(), certificate);
        } catch (InvalidProtocolBufferException | CertificateException checkedByThePeer) {
            throw new IllegalStateException("the creator is no X.509 identity", checkedByThePeer);
        }
    }
}
