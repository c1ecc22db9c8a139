// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.demonstration;

/** The demonstration people, in the order in which they join: whoever invites comes before whom he invites. */
enum Person {
    SOLUTION_ADMIN("solution-admin", "RegulatorMSP", "s", null, "Noor Haddad"),
    CITY_ADMIN("city-admin", "CityHospitalMSP", "h", SOLUTION_ADMIN, "Priya Nair"),
    LAKESIDE_ADMIN("lakeside-admin", "LakesideHospitalMSP", "h", SOLUTION_ADMIN, "Tom Berg"),
    ACME_ADMIN("acme-admin", "AcmeInsuranceMSP", "h", SOLUTION_ADMIN, "Ines Costa"),
    AUDITOR("auditor", "RegulatorMSP", "a", SOLUTION_ADMIN, "Lena Vogt"),
    DR_MEHTA("dr-mehta", "CityHospitalMSP", "d", CITY_ADMIN, "Dr Mehta"),
    DR_LIN("dr-lin", "LakesideHospitalMSP", "d", LAKESIDE_ADMIN, "Dr Lin"),
    ACME_CLERK("acme-clerk", "AcmeInsuranceMSP", "i", ACME_ADMIN, "Omar Said"),
    ASHA("asha", "CityHospitalMSP", "p", CITY_ADMIN, null),
    RAVI("ravi", "LakesideHospitalMSP", "p", LAKESIDE_ADMIN, null);

    private final String label;
    private final String msp;
    private final String role;
    private final Person invitedBy;
    private final String publishedName;

    Person(String label, String msp, String role, Person invitedBy, String publishedName) {
        this.label = label;
        this.msp = msp;
        this.role = role;
        this.invitedBy = invitedBy;
        this.publishedName = publishedName;
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

    /** The name under which others find him; null for patients, whose names are in no list. */
    String publishedName() {
        return publishedName;
    }

    /** Who signs his name: the administrator of his organisation, who may be himself. */
    Person namedBy() {
        return isAdministrator() || invitedBy == null ? this : invitedBy;
    }

    boolean isAdministrator() {
        return role.equals("h");
    }

    /** One administrator of each organisation. */
    boolean recordsBuilds() {
        return isAdministrator() || role.equals("s");
    }
}
