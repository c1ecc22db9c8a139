// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.member;

import java.util.LinkedHashMap;
import java.util.Map;
import org.carevault.vault.app.Desk;
import org.carevault.vault.keyring.VaultPassphrase;

/** Lets a member log in to the organisation's pages on any device, by e-mail address, password and vault code. */
public final class OtherDevices {
    private final Desk desk;

    public OtherDevices(Desk desk) {
        this.desk = desk;
    }

    /**
     * Leaves the sealed keyring with the app, which hands it out against the vault code, and the account that it greets him by.
     *
     * @param sealed the keyring as it lies on disk, sealed to that passphrase
     * @param name how the pages greet him, or null
     */
    public void leave(byte[] sealed, VaultPassphrase passphrase, String email, String name) {
        desk.app().leaveKeyring(sealed, passphrase.verifier());
        Map<String, String> account = new LinkedHashMap<>();
        account.put("email", email);
        if (name != null) {
            account.put("name", name);
        }
        desk.app().account(account);
    }
}
