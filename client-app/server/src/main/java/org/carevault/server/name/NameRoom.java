// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.name;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.carevault.model.json.UtcTime;
import org.carevault.model.rule.Caller;
import org.carevault.server.certificate.MemberCertificate;
import org.carevault.server.http.Input;
import org.carevault.server.http.RequestBody;
import org.carevault.server.http.Routes;
import org.carevault.server.ledger.Ledger;
import org.carevault.server.ledger.Pass;
import org.carevault.server.readmodel.ReadModel;
import org.carevault.server.settings.NetworkDescription;
import org.carevault.server.storage.ObjectStorage;

/** Puts this feature together: also how apps let each other in. */
public final class NameRoom {
    private static final Duration PASS_LIFE = Duration.ofMinutes(5);

    private final String msp;
    private final ReadModel model;
    private final Ledger ledger;
    private final Clock clock;
    private final Routes routes;

    public NameRoom(
            String msp,
            NetworkDescription network,
            ReadModel model,
            ObjectStorage storage,
            Ledger ledger,
            Clock clock) {
        this.msp = msp;
        this.model = model;
        this.ledger = ledger;
        this.clock = clock;
        var own = new OwnNames(storage, clock);
        var directory = new Directory(msp, network, model, own, new Neighbours(this::pass, this::isKeyOfNow, clock));
        this.routes = new NameRoutes(new NameRule(model, msp, clock), own, directory, this::opens);
    }

    public Routes routes() {
        return routes;
    }

    private String pass(String home) {
        Pass pass = ledger.pass(model.fingerprint().orElse(""), home, clock.instant());
        return Base64.getEncoder().encodeToString(RequestBody.write(pass));
    }

    private boolean isKeyOfNow(MemberCertificate certificate) {
        Caller signer = certificate.caller(msp);
        return model.atHead(head -> head.member(signer.commonName()))
                .filter(member -> member.keyHash().equals(signer.keyHash()))
                .isPresent();
    }

    private boolean opens(String header) {
        Pass pass = RequestBody.json(RequestBody.base64(header), Pass.class);
        Instant time = Input.parse(pass.time(), UtcTime::parse);
        return pass.home().equals(msp)
                && Duration.between(time, clock.instant()).abs().compareTo(PASS_LIFE) <= 0
                && Input.parse(
                        pass.signature(),
                        text -> ledger.vouchesFor(pass, model.fingerprint().orElse("")));
    }
}
