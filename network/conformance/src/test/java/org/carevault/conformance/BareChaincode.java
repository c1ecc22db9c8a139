// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.metrics.Metrics;
import org.hyperledger.fabric.shim.ChaincodeBase;
import org.hyperledger.fabric.shim.ChaincodeServerProperties;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.hyperledger.fabric.shim.GrpcServer;
import org.hyperledger.fabric.shim.NettyGrpcServer;
import org.hyperledger.fabric.shim.ResponseUtils;
import org.hyperledger.fabric.traces.Traces;

/** The least that a Java chaincode can do, a yardstick: it puts the first argument's key to the second one's value. */
final class BareChaincode extends ChaincodeBase {
    static final String PUT = "put";

    private BareChaincode(String packageId) {
        processCommandLineOptions(new String[] {"-i", packageId});
        // Reads the properties that the stream needs when a peer dials.
        var configuration = getChaincodeConfig();
        Metrics.initialize(configuration);
        Traces.initialize(configuration);
    }

    @Override
    public Response init(ChaincodeStub stub) {
        return ResponseUtils.newSuccessResponse();
    }

    @Override
    public Response invoke(ChaincodeStub stub) {
        List<String> arguments = stub.getParameters();
        stub.putStringState(arguments.get(0), arguments.get(1));
        return ResponseUtils.newSuccessResponse();
    }

    /** Serves as CareVault's own chaincode does, with the same options: {@code --id HOST:PORT=PACKAGE}, once for each peer. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        ShimLogging.quieten();
        List<GrpcServer> servers = new ArrayList<>();
        for (int i = 1; i < arguments.length; i += 2) {
            String[] endpoint = arguments[i].split("[:=]", 3);
            var properties = new ChaincodeServerProperties();
            properties.setServerAddress(new InetSocketAddress(endpoint[0], Integer.parseInt(endpoint[1])));
            properties.setMaxConnectionAgeSeconds(Integer.MAX_VALUE);
            var server = new NettyGrpcServer(new BareChaincode(endpoint[2]), properties);
            server.start();
            servers.add(server);
        }
        System.out.println("ready");
        for (GrpcServer server : servers) {
            server.blockUntilShutdown();
        }
    }
}
