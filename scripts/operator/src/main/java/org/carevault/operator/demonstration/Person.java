// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.demonstration;

/** The demonstration people, in the order in which they join: whoever invites comes before whom he invites. */
enum Person {
    SOLUTION_ADMIN("solution-admin", "RegulatorMSP", "s", null),
    CITY_ADMIN("city-admin", "CityHospitalMSP", "h", SOLUTION_ADMIN),
    LAKESIDE_ADMIN("lakeside-admin", "LakesideHospitalMSP", "h", SOLUTION_ADMIN),
    ACME_ADMIN("acme-admin", "AcmeInsuranceMSP", "h", SOLUTION_ADMIN),
    AUDITOR("auditor", "RegulatorMSP", "a", SOLUTION_ADMIN),
    DR_MEHTA("dr-mehta", "CityHospitalMSP", "d", CITY_ADMIN),
    DR_LIN("dr-lin", "LakesideHospitalMSP", "d", LAKESIDE_ADMIN),
    ACME_CLERK("acme-clerk", "AcmeInsuranceMSP", "i", ACME_ADMIN),
    ASHA("asha", "CityHospitalMSP", "p", CITY_ADMIN),
    RAVI("ravi", "LakesideHospitalMSP", "p", LAKESIDE_ADMIN);

    private final String label;
    private final String msp;
    private final String role;
    private final Person invitedBy;

    Person(String label, String msp, String role, Person invitedBy) {
        this.label = label;
        this.msp = msp;
        this.role = role;
        this.invitedBy = invitedBy;
    }

    /** The name of his keyring's file, without its suffix. */
    String label() {
        return label;
    }

    String msp() {
        return msp;
    }

    /** The letter that his medical ID begins with. */
    String role() {
        return role;
    }

    /** Who records his invitation; null for the first solution administrator. */
    Person invitedBy() {
        return invitedBy;
    }

    boolean isAdministrator() {
        return role.equals("h");
    }

    /** One administrator of each organisation. */
    boolean recordsBuilds() {
        return isAdministrator() || role.equals("s");
    }
}
