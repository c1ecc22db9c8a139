// SPDX-License-Identifier: Apache-2.0
package org.carevault.model;

import java.time.Duration;
import org.carevault.model.argument.AccessArgument;
import org.carevault.model.argument.CreateArgument;
import org.carevault.model.argument.DeassignAdministratorArgument;
import org.carevault.model.argument.GrantArgument;
import org.carevault.model.argument.InviteArgument;
import org.carevault.model.argument.JoinArgument;
import org.carevault.model.argument.RecordReference;
import org.carevault.model.argument.RegisterOrganisationArgument;
import org.carevault.model.argument.RemoveMemberArgument;
import org.carevault.model.consent.ConsentTerms;
import org.carevault.model.consent.Decision;
import org.carevault.model.consent.Purpose;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.RecordId;
import org.carevault.model.id.Role;

/** A world in which two hospitals and a regulator have people. */
public final class Consortium extends World {
    public static final String CITY = "CityHospitalMSP";
    public static final String LAKESIDE = "LakesideHospitalMSP";
    public static final String REGULATOR = "RegulatorMSP";

    public final Person founder =
            new Person(REGULATOR, "admin", Sample.hash(999).text(), true);
    public final Person solutionAdmin = Person.with(Role.SOLUTION_ADMINISTRATOR, REGULATOR, 1);
    public final Person auditor = Person.with(Role.AUDITOR, REGULATOR, 2);
    public final Person cityAdmin = Person.with(Role.HOSPITAL_ADMINISTRATOR, CITY, 3);
    public final Person lakesideAdmin = Person.with(Role.HOSPITAL_ADMINISTRATOR, LAKESIDE, 4);
    public final Person asha = Person.with(Role.PATIENT, CITY, 5);
    public final Person ravi = Person.with(Role.PATIENT, LAKESIDE, 6);
    public final Person mehta = Person.with(Role.DOCTOR, CITY, 7);
    public final Person lin = Person.with(Role.DOCTOR, LAKESIDE, 8);
    public final Person stranger = Person.with(Role.DOCTOR, CITY, 99);

    private int objects;
    private int codes;

    public Consortium() {
        register(founder, REGULATOR, solutionAdmin);
        register(solutionAdmin, CITY, cityAdmin);
        register(solutionAdmin, LAKESIDE, lakesideAdmin);
        join(solutionAdmin, auditor);
        join(cityAdmin, asha);
        join(cityAdmin, mehta);
        join(lakesideAdmin, ravi);
        join(lakesideAdmin, lin);
    }

    private void register(Person by, String msp, Person first) {
        var code = Sample.code(codes);
        submit(
                by,
                new RegisterOrganisationArgument(
                        msp, "The " + msp, Sample.hash(codes), code.hash(), now().plus(Duration.ofDays(7))));
        submit(first, new JoinArgument(code, Sample.recipient(codes++)));
    }

    public void join(Person by, Person newcomer) {
        var code = Sample.code(codes);
        var role = newcomer.id().role();
        submit(by, new InviteArgument(code.hash(), role, now().plus(Duration.ofDays(7))));
        submit(newcomer, new JoinArgument(code, Sample.recipient(codes++)));
    }

    public void remove(Person member) {
        if (member.id().role() == Role.HOSPITAL_ADMINISTRATOR) {
            submit(solutionAdmin, new DeassignAdministratorArgument(member.id()));
        } else {
            var by = member.msp().equals(CITY) ? cityAdmin : lakesideAdmin;
            submit(member.msp().equals(REGULATOR) ? solutionAdmin : by, new RemoveMemberArgument(member.id()));
        }
    }

    /** A record that the author wrote for the patient. */
    public RecordId record(Person author, Person patient, ConsentId consent) {
        var record = Sample.record(objects);
        submit(author, new CreateArgument(record, patient.id(), Sample.content(objects++), consent));
        return record;
    }

    public RecordId recordOf(Person patient) {
        return record(patient, patient, null);
    }

    public ConsentId grant(Person patient, Person grantee, ConsentTerms terms) {
        var consent = Sample.consent(objects++);
        submit(patient, new GrantArgument(consent, grantee.id(), terms));
        return consent;
    }

    public Decision access(Person reader, Person patient, RecordId record, Purpose purpose, ConsentId consent) {
        var argument =
                new AccessArgument(patient.id(), java.util.List.of(new RecordReference(record, 1)), purpose, consent);
        return Decision.parse(submit(reader, argument).response());
    }
}
