// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.StreamSupport;
import org.assertj.core.api.Assertions;
import org.carevault.model.rule.RuleBooks;
import picocli.CommandLine;

/** One run of the tool as a user starts it: arguments in, exit code and both streams out. */
public record Audit(int code, String out, String err) {
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Audit.class.getResourceAsStream("/org/carevault/auditor/audit-result.schema.json"));

    public static Audit run(Object... arguments) {
        return run(RuleBooks.known(), arguments);
    }

    /** A run of a tool that knows other rules. */
    static Audit run(RuleBooks rules, Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = AuditMain.commandLine(knowing(rules))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err));
        int code = line.execute(
                java.util.Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
        return new Audit(code, out.toString(), err.toString());
    }

    private static CommandLine.IFactory knowing(RuleBooks rules) {
        return new CommandLine.IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                return type == RunOptions.class
                        ? type.cast(new RunOptions(rules))
                        : CommandLine.defaultFactory().create(type);
            }
        };
    }

    /** The one JSON document on stdout; it obeys the published schema and says the exit code. */
    public JsonNode json() {
        try {
            JsonNode document = new ObjectMapper().readTree(out);
            Assertions.assertThat(SCHEMA.validate(document)).as(out).isEmpty();
            Assertions.assertThat(document.path("code").asInt()).isEqualTo(code);
            return document;
        } catch (IOException e) {
            throw new AssertionError("no JSON on stdout: " + out, e);
        }
    }

    /** The reasons of all findings, in order. */
    public List<String> reasons() {
        return StreamSupport.stream(json().path("findings").spliterator(), false)
                .map(finding -> finding.path("reason").asText())
                .toList();
    }
}
