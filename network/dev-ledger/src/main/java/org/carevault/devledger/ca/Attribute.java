// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.ca;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A name and value of an identity.
 *
 * @param ecert whether it goes into a certificate whose request names no attributes
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Attribute(String name, String value, boolean ecert) {
    static final String ROLES = "hf.Registrar.Roles";
    static final String REVOKER = "hf.Revoker";
    static final String LISTS = "hf.GenCRL";
    static final String ANY = "*";

    /** Attributes of this prefix give powers over the authority itself. */
    boolean grantsPower() {
        return name.startsWith("hf.");
    }
}
