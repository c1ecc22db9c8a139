// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.carevault.devledger.commit.Chain;
import org.carevault.devledger.commit.ChaincodeDefinitions;
import org.carevault.devledger.genesis.Definition;
import org.carevault.devledger.genesis.Network;
import org.carevault.devledger.ordering.Orderer;
import org.carevault.devledger.ordering.OrderingException;
import org.carevault.devledger.simulation.CommittedState;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/**
 * Does what administrators do on a real network: defines chaincodes and puts revocation lists into the configuration, by
 * ordinary signed transactions that validation judges like any other. Thread-safe; one change at a time.
 */
final class Configurator {
    private static final long PATIENCE_SECONDS = 30;

    private final Network network;
    private final Chain chain;
    private final Orderer orderer;

    Configurator(Network network, Chain chain, Orderer orderer) {
        this.network = network;
        this.chain = chain;
        this.orderer = orderer;
    }

    /** Returns when the definition is in force. */
    synchronized void define(Definition definition) throws IOException {
        var inForce = chain.read(state -> ChaincodeDefinitions.in(state).find(definition.name()));
        if (inForce.isPresent() && inForce.get().sequence() >= definition.sequence()) {
            return;
        }
        Version current = chain.read(state -> state.get(ChaincodeDefinitions.NAMESPACE, definition.metadataKey()))
                .map(CommittedState.Entry::version)
                .orElse(null);
        commit(network.define(definition, current));
    }

    /** Returns when the revocation list is in force. */
    synchronized void revoke(String mspId, String revocationList) throws IOException {
        commit(network.revoke(chain.configuration(), mspId, revocationList));
    }

    private void commit(Envelope envelope) throws IOException {
        Future<Chain.Position> committed = chain.await(transactionId(envelope));
        try {
            orderer.orderOwn(envelope);
            TxValidationCode code =
                    committed.get(PATIENCE_SECONDS, TimeUnit.SECONDS).code();
            if (code != TxValidationCode.VALID) {
                throw new IOException("the ledger's own transaction was found invalid: " + code);
            }
        } catch (OrderingException | ExecutionException e) {
            throw new IOException(e.getMessage(), e);
        } catch (TimeoutException e) {
            throw new IOException("the ledger's own transaction was not committed in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the ledger is stopping", e);
        } finally {
            committed.cancel(false);
        }
    }

    private static String transactionId(Envelope envelope) throws InvalidProtocolBufferException {
        var header = Payload.parseFrom(envelope.getPayload()).getHeader();
        return ChannelHeader.parseFrom(header.getChannelHeader()).getTxId();
    }
}
