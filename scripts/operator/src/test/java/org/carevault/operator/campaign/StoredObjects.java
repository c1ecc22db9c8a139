// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.campaign;

import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.minio.errors.ErrorResponseException;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.carevault.operator.Network;
import org.carevault.operator.Store;

/** What the organisations' stores hold, asked for past the apps. */
final class StoredObjects {
    private static final Set<String> OF_RECORDS = Set.of("documents", "cards", "slots");

    private final Map<String, Bucket> buckets = new LinkedHashMap<>();

    private record Bucket(MinioClient client, String name) {}

    StoredObjects(Path home) throws IOException {
        var network = Network.at(home);
        for (var organisation : network.organisations()) {
            var store = Store.of(home, network, organisation);
            buckets.put(organisation.msp(), new Bucket(store.client(), store.bucket()));
        }
    }

    /** Documents and cards that are not there, or not as the chain says. */
    List<String> missing(List<ReadModels.Version> versions) throws Exception {
        var missing = new ArrayList<String>();
        for (var version : versions) {
            var bucket = buckets.get(version.home());
            var document = "documents/" + version.object();
            if (!hash(bucket, document).equals(version.document())) missing.add(document);
            var card = "cards/" + version.object();
            if (!hash(bucket, card).equals(version.card())) missing.add(card);
        }
        return missing;
    }

    /** Documents, cards and slots that no version names. */
    List<String> orphans(List<ReadModels.Version> versions) throws Exception {
        var named = versions.stream().map(ReadModels.Version::object).collect(Collectors.toSet());
        var orphans = new ArrayList<String>();
        for (var bucket : buckets.values()) {
            var question = ListObjectsArgs.builder().bucket(bucket.name()).recursive(true);
            for (var found : bucket.client().listObjects(question.build())) {
                // documents/OBJECT, cards/OBJECT or slots/OBJECT/OWNER; what else there is belongs to no record.
                var key = found.get().objectName().split("/", -1);
                if (OF_RECORDS.contains(key[0]) && !named.contains(key[1])) orphans.add(String.join("/", key));
            }
        }
        return orphans;
    }

    private static String hash(Bucket bucket, String key) throws Exception {
        var question = GetObjectArgs.builder().bucket(bucket.name()).object(key).build();
        try (var content = bucket.client().getObject(question)) {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return HexFormat.of().formatHex(digest);
        } catch (ErrorResponseException e) {
            if (e.errorResponse().code().equals("NoSuchKey")) return "";
            throw e;
        }
    }
}
