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
    ASHA("asha", "CityHospitalMSP", "p", CITY_ADMIN, "Asha"),
    RAVI("ravi", "LakesideHospitalMSP", "p", LAKESIDE_ADMIN, "Ravi");

    private final String label;
    private final String msp;
    private final String role;
    private final Person invitedBy;
    private final String personName;

    Person(String label, String msp, String role, Person invitedBy, String personName) {
        this.label = label;
        this.msp = msp;
        this.role = role;
        this.invitedBy = invitedBy;
        this.personName = personName;
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

    /** What that letter stands for. */
    String roleName() {
        return switch (role) {
            case "p" -> "patient";
            case "d" -> "doctor";
            case "i" -> "insurer";
            case "a" -> "auditor";
            case "h" -> "administrator";
            default -> "solution administrator";
        };
    }

    /** How the pages greet him. */
    String personName() {
        return personName;
    }

    /** By which he logs in to the pages; of a domain that nobody can have. */
    String email() {
        return label + "@example.org";
    }

    /** Who records his invitation; null for the first solution administrator. */
    Person invitedBy() {
        return invitedBy;
    }

    /** The name under which others find him; null for patients, whose names are in no list. */
    String publishedName() {
        return role.equals("p") ? null : personName;
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
