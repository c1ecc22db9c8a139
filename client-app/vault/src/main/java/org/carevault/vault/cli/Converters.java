// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.cli;

import java.time.Clock;
import java.util.Locale;
import java.util.function.Function;
import org.carevault.model.consent.Action;
import org.carevault.model.consent.Purpose;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.InvitationCode;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.RecordId;
import org.carevault.model.id.Role;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what a person typed into the model's own types. */
final class Converters {
    private Converters() {}

    static void register(CommandLine commands, Clock clock) {
        commands.registerConverter(MedicalId.class, reading(MedicalId::parse));
        commands.registerConverter(RecordId.class, reading(text -> new RecordId(text.toLowerCase(Locale.ROOT))));
        commands.registerConverter(ConsentId.class, reading(text -> new ConsentId(text.toLowerCase(Locale.ROOT))));
        commands.registerConverter(InvitationCode.class, reading(InvitationCode::new));
        commands.registerConverter(Action.class, reading(text -> Action.of(text.toLowerCase(Locale.ROOT))));
        commands.registerConverter(Purpose.class, reading(text -> Purpose.of(text.toUpperCase(Locale.ROOT))));
        commands.registerConverter(Role.class, reading(text -> Role.of(text.toLowerCase(Locale.ROOT))));
        commands.registerConverter(Until.class, reading(text -> Until.parse(text, clock.instant())));
    }

    private static <T> ITypeConverter<T> reading(Function<String, T> reader) {
        return text -> {
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        };
    }
}
