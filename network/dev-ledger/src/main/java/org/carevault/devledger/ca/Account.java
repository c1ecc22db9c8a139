// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.ca;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A registered identity as the authority keeps it.
 *
 * @param secret salted hash of the enrolment secret, null for an identity that cannot enrol
 * @param maxEnrollments how often the secret may be used, -1 for any number of times
 */
record Account(
        String id,
        String type,
        String affiliation,
        List<Attribute> attributes,
        SecretHash secret,
        int maxEnrollments,
        int enrollments,
        boolean revoked) {
    static final int UNLIMITED = -1;

    /** The same account with the three attributes that Fabric CA gives to everybody. */
    static Account register(
            String id, String type, String affiliation, List<Attribute> attributes, SecretHash secret, int limit) {
        var all = new ArrayList<>(attributes);
        all.add(new Attribute("hf.EnrollmentID", id, true));
        all.add(new Attribute("hf.Type", type, true));
        all.add(new Attribute("hf.Affiliation", affiliation, true));
        return new Account(id, type, affiliation, List.copyOf(all), secret, limit, 0, false);
    }

    Optional<String> attribute(String name) {
        return attributes.stream()
                .filter(a -> a.name().equals(name))
                .map(Attribute::value)
                .findFirst();
    }

    boolean has(String power) {
        return attribute(power).filter("true"::equals).isPresent();
    }

    boolean mayEnrol(String password) {
        boolean left = maxEnrollments == UNLIMITED || enrollments < maxEnrollments;
        return !revoked && left && secret != null && secret.matches(password);
    }

    Account enrolled() {
        return new Account(id, type, affiliation, attributes, secret, maxEnrollments, enrollments + 1, revoked);
    }

    /** The same account with another secret (null keeps it), which it may use up to another limit. */
    Account renewed(SecretHash fresh, int limit) {
        return new Account(
                id, type, affiliation, attributes, fresh == null ? secret : fresh, limit, enrollments, revoked);
    }

    Account disabled() {
        return new Account(id, type, affiliation, attributes, secret, maxEnrollments, enrollments, true);
    }
}
