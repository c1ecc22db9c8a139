// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.identity;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.carevault.server.authority.CertificateAuthority;
import org.carevault.server.http.Routes;
import org.carevault.server.http.Sessions;
import org.carevault.server.readmodel.ReadModel;
import org.carevault.server.settings.Organisation;
import org.carevault.server.settings.SettingsException;
import org.carevault.server.storage.ObjectStorage;

/** Puts this feature together. */
public final class IdentityRoom {
    private final List<Routes> routes;

    /**
     * Prepares joining, log-in, accounts and keyrings.
     *
     * @param key file of the organisation's key, made when it is missing
     */
    public IdentityRoom(
            Organisation own,
            ReadModel model,
            Sessions sessions,
            ObjectStorage storage,
            CertificateAuthority authority,
            Path key,
            Clock clock)
            throws SettingsException {
        var organisationKey = OrganisationKey.at(key);
        var accounts = new Accounts(storage, organisationKey);
        var logIns = new LogIns(storage, organisationKey);
        var second = new SecondFactor(accounts, clock);
        this.routes = List.of(
                new SessionRoutes(model, sessions, logIns, second, own.msp(), clock),
                new JoinRoutes(model, authority, own.msp(), clock),
                new CertificateRoutes(model, authority),
                new KeyringRoutes(new Keyrings(storage, accounts), logIns, second),
                new AccountRoutes(accounts, logIns),
                new SecondFactorRoutes(second, own.name()));
    }

    public List<Routes> routes() {
        return routes;
    }
}
