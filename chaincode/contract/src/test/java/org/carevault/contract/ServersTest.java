// SPDX-License-Identifier: Apache-2.0
package org.carevault.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import org.carevault.model.Keys;
import org.carevault.model.argument.MemberArgument;
import org.carevault.model.id.Role;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.hyperledger.fabric.protos.peer.GetState;
import org.hyperledger.fabric.protos.peer.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServersTest {
    private final Person mehta = Person.of(Role.DOCTOR, Clinic.CITY, 5);
    private final int cityPort = freePort();
    private final int lakesidePort = freePort();
    private Servers servers;

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    @BeforeEach
    void start() throws IOException {
        ShimLogging.quieten();
        var city = new Endpoint("127.0.0.1", cityPort, "carevault_1.0:c1", "CityHospitalMSP", null);
        var lakeside = new Endpoint("127.0.0.1", lakesidePort, "carevault_1.0:1a", "LakesideHospitalMSP", null);
        servers = new Servers(new Router(), List.of(city, lakeside));
        servers.start();
    }

    @AfterEach
    void stop() {
        servers.stop();
    }

    private static String registered(Dialler peer) throws Exception {
        var register = peer.next();
        assertThat(register.getType()).isEqualTo(ChaincodeMessage.Type.REGISTER);
        return ChaincodeID.parseFrom(register.getPayload()).getName();
    }

    @Test
    void each_organisation_is_served_under_its_own_package() throws Exception {
        try (var city = new Dialler(cityPort);
                var lakeside = new Dialler(lakesidePort)) {
            assertThat(registered(city)).isEqualTo("carevault_1.0:c1");
            assertThat(registered(lakeside)).isEqualTo("carevault_1.0:1a");
        }
    }

    @Test
    void a_peer_that_is_still_registering_does_not_hold_up_another() throws Exception {
        try (var city = new Dialler(cityPort);
                var lakeside = new Dialler(lakesidePort)) {
            registered(city);
            registered(lakeside);
            city.send(ChaincodeMessage.Type.REGISTERED);
            city.send(ChaincodeMessage.Type.READY);

            var argument = new MemberArgument(mehta.id());
            city.call(mehta, "0a".repeat(32), argument.function(), argument.toJson());

            var question = city.next();
            assertThat(GetState.parseFrom(question.getPayload()).getKey()).isEqualTo(Keys.member(mehta.id()));
            city.answerNothing(question);
            var end = city.next();
            assertThat(end.getType()).isEqualTo(ChaincodeMessage.Type.COMPLETED);
            var response = Response.parseFrom(end.getPayload());
            assertThat(response.getStatus()).isEqualTo(500);
            assertThat(response.getMessage()).isEqualTo("NOT_A_MEMBER: the caller is not registered");
        }
    }
}
