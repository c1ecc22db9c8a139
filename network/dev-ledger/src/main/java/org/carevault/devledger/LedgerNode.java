// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carevault.devledger.ca.CarevaultCa;
import org.carevault.devledger.ca.CertificateAuthorities;
import org.carevault.devledger.chaincode.Deployments;
import org.carevault.devledger.commit.Chain;
import org.carevault.devledger.genesis.Definition;
import org.carevault.devledger.genesis.Network;
import org.carevault.devledger.ordering.Orderer;
import org.carevault.devledger.pki.Organisation;
import org.carevault.devledger.store.BlockStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A whole development ledger in this process: four organisations' peers and certificate authorities on loopback ports,
 * one orderer, one channel. Everything that is acknowledged is on disk. Thread-safe.
 */
public final class LedgerNode implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerNode.class);

    private final Network network;
    private final BlockStore store;
    private final Chain chain;
    private final Orderer orderer;
    private final PeerServers servers;
    private final Configurator configurator;
    private CertificateAuthorities authorities;

    private LedgerNode(Network network, BlockStore store, Chain chain, Duration batchWait) throws IOException {
        this.network = network;
        this.store = store;
        this.chain = chain;
        orderer = new Orderer(chain, network.organisations(), batchWait);
        configurator = new Configurator(network, chain, orderer);
        servers = new PeerServers(network, chain, orderer);
    }

    /**
     * Makes the network when there is none, else recovers it, and serves. Returns when every port listens; chaincodes are
     * dialled from then on.
     *
     * @throws java.net.BindException when a port is taken
     * @throws org.carevault.devledger.store.StoreException when the block files cannot be used
     */
    public static LedgerNode start(LedgerOptions options) throws IOException {
        return start(options, CarevaultCa.VALIDITY);
    }

    /**
     * As {@link #start(LedgerOptions)}.
     *
     * @param validity of the certificates that the authorities issue
     */
    public static LedgerNode start(LedgerOptions options, Duration validity) throws IOException {
        Network network = Network.open(options.home(), options.portBase());
        BlockStore store = BlockStore.open(network.layout().blocks(), LOG::warn);
        LedgerNode node = null;
        try {
            node = new LedgerNode(network, store, Chain.open(Network.CHANNEL, store), options.batchWait());
            node.serve(validity);
            return node;
        } catch (IOException | RuntimeException e) {
            if (node == null) {
                store.close();
            } else {
                node.close();
            }
            throw e;
        }
    }

    private void serve(Duration validity) throws IOException {
        configurator.define(Definition.careVault());
        servers.start();
        authorities = CertificateAuthorities.start(network, configurator::revoke, validity);
    }

    /** The generated network: organisations, keys and layout on disk. */
    public Network network() {
        return network;
    }

    /** The blocks and what follows from them. */
    public Chain chain() {
        return chain;
    }

    /**
     * Defines a chaincode on the channel and has each named organisation's peer dial its service; a definition that is in
     * force already is left alone.
     *
     * @param addresses {@code host:port} by MSP id; the service registers as {@link Network#packageId}
     */
    public void deploy(Definition definition, Map<String, String> addresses) throws IOException {
        configurator.define(definition);
        Map<String, Deployments.Service> services = new HashMap<>();
        addresses.forEach((msp, address) -> services.put(
                msp,
                new Deployments.Service(address, Network.packageId(msp, definition.name(), definition.version()))));
        servers.deploy(definition.name(), services);
    }

    /** Waits until every peer that should run the chaincode has its service registered. */
    public void awaitChaincode(String name, Duration patience) throws IOException {
        servers.awaitChaincode(name, patience);
    }

    /** The organisations in the order of their ports. */
    public List<Organisation> organisations() {
        return network.organisations();
    }

    /** Stops serving, finishes the block in hand and closes the files. */
    @Override
    public void close() throws IOException {
        if (authorities != null) {
            authorities.close();
        }
        servers.close();
        orderer.close();
        store.close();
    }
}
