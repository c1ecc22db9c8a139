// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The embedded store's files, looked at from beneath. */
final class StoredObjects {
    private static final Map<String, String> BUCKETS = Map.of(
            "CityHospitalMSP", "carevault-city",
            "LakesideHospitalMSP", "carevault-lakeside",
            "AcmeInsuranceMSP", "carevault-acme",
            "RegulatorMSP", "carevault-regulator");

    private final Path objects;

    StoredObjects(Path home) {
        this.objects = home.resolve("run/object-store/objects");
    }

    /** Documents and cards that are not there, or not as the chain says. */
    List<String> missing(List<ReadModels.Version> versions) throws IOException {
        var missing = new ArrayList<String>();
        for (var version : versions) {
            var bucket = objects.resolve(BUCKETS.get(version.home()));
            if (!hash(bucket.resolve("documents").resolve(version.object())).equals(version.document()))
                missing.add("documents/" + version.object());
            if (!hash(bucket.resolve("cards").resolve(version.object())).equals(version.card()))
                missing.add("cards/" + version.object());
        }
        return missing;
    }

    /** Documents, cards and slots that no version names. */
    List<Path> orphans(List<ReadModels.Version> versions) throws IOException {
        var named = versions.stream().map(ReadModels.Version::object).collect(Collectors.toSet());
        try (var files = Files.walk(objects)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> object(file) != null && !named.contains(object(file)))
                    .toList();
        }
    }

    /** {@code documents/OBJECT}, {@code cards/OBJECT} or {@code slots/OBJECT/OWNER}; null for what belongs to no record. */
    private String object(Path file) {
        var key = objects.relativize(file);
        var kind = key.getName(1).toString();
        return List.of("documents", "cards", "slots").contains(kind)
                ? key.getName(2).toString()
                : null;
    }

    private static String hash(Path file) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchFileException e) {
            return "";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
