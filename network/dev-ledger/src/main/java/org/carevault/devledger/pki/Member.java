// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.pki;

import java.util.List;

/** The four organisations of the demonstration consortium, in the order of their ports. */
public record Member(String folder, String mspId, String name) {
    /** City Hospital, Lakeside Hospital, Acme Insurance, Regulator. */
    public static final List<Member> ALL = List.of(
            new Member("city", "CityHospitalMSP", "City Hospital"),
            new Member("lakeside", "LakesideHospitalMSP", "Lakeside Hospital"),
            new Member("acme", "AcmeInsuranceMSP", "Acme Insurance"),
            new Member("regulator", "RegulatorMSP", "Regulator"));

    /** The MSP of the organisation's orderer: Fabric wants orderers apart from the application's MSPs. */
    public String ordererMspId() {
        return mspId.substring(0, mspId.length() - "MSP".length()) + "OrdererMSP";
    }

    /** Whether an exporter of blocks is enrolled here: the auditors belong to the regulator. */
    boolean exports() {
        return mspId.equals("RegulatorMSP");
    }

    /** Name of the organisation's certificate authority. */
    public String caName() {
        return "ca-" + folder;
    }
}
