// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.pki;

import java.util.Locale;

/** The organisational units by which Fabric tells an MSP's members apart. */
public enum NodeUnit {
    CLIENT("Client"),
    PEER("Peer"),
    ADMIN("Admin"),
    ORDERER("Orderer");

    private final String title;

    NodeUnit(String title) {
        this.title = title;
    }

    /** The OU in a certificate. */
    public String unit() {
        return name().toLowerCase(Locale.ROOT);
    }

    String configurationName() {
        return title + "OUIdentifier";
    }
}
