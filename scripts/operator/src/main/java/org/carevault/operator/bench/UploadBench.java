// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.bench;

import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.carevault.model.id.ObjectName;
import org.carevault.model.id.RecordId;
import org.carevault.model.id.Sha256;
import org.carevault.operator.Network;
import org.carevault.operator.Store;
import org.carevault.vault.app.Desk;
import org.carevault.vault.app.Meter;
import org.carevault.vault.app.Place;
import org.carevault.vault.cli.Vault;
import org.carevault.vault.keyring.KeyringFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Ciphertext through the app into the store, its hash checked on the way, against a bare PUT of the same bytes. */
@Command(
        name = "upload",
        customSynopsis = "scripts/bench upload [-hV] [--mebibytes=N[,N...]] [--pairs=N]",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:what is asked for was met", "1:it was not, or the benchmark failed"},
        description = "Ciphertext through the app to the store, against a bare S3 PUT of the same bytes.")
final class UploadBench implements Callable<Integer> {
    private static final String MSP = "CityHospitalMSP";

    @Option(
            names = "--mebibytes",
            paramLabel = "N",
            split = ",",
            defaultValue = "1,64,1024",
            description = "The files' sizes (default: ${DEFAULT-VALUE}).")
    private List<Integer> sizes;

    @Option(
            names = "--pairs",
            paramLabel = "N",
            defaultValue = "7",
            description = "How often each is run (default: ${DEFAULT-VALUE}).")
    private int pairs;

    private Desk desk;
    private MinioClient store;
    private String bucket;

    @Override
    public Integer call() throws Exception {
        try (var machine = new Machine()) {
            System.out.println(
                    "JDK " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " cores");
            machine.run("up", "--detach");
            connect(machine.home());
            var met = true;
            for (var size : sizes) met &= measure(machine.home(), size);
            return met ? 0 : 1;
        }
    }

    private void connect(Path home) throws IOException {
        var passphrase = Files.readString(home.resolve("demo/passphrase")).strip();
        var keyring = KeyringFile.read(home.resolve("demo/asha.age"), passphrase);
        desk = Desk.open(keyring, keyring.app(), Meter.silent(), Clock.systemUTC());
        var network = Network.at(home);
        var place = Store.of(home, network, network.organisation(MSP));
        bucket = place.bucket();
        store = place.client();
    }

    private boolean measure(Path home, int mebibytes) throws Exception {
        var file = SealBench.randomFile(home.resolve("ciphertext"), mebibytes);
        var hash = hash(file);
        var count = mebibytes > 256 ? Math.min(pairs, 3) : pairs;
        var met = Pairs.run(count, () -> throughTheApp(file, hash), () -> straight(file))
                .print(System.out, "upload " + mebibytes + " MiB", mebibytes, mebibytes < 64 ? 0.6 : 0.9);
        System.out.printf(
                "%-18s %8.0f MiB/s   whole 'vault upload', sealing and transaction included%n",
                "", mebibytes / whole(home, file));
        Files.delete(file);
        return met;
    }

    private double throughTheApp(Path file, Sha256 hash) throws Exception {
        var object = new ObjectName(random());
        var place = new Place(desk.me(), MSP, new RecordId(random()), 1, object);
        var start = System.nanoTime();
        desk.objects().putDocument(place, file, hash, Meter.silent());
        var seconds = (System.nanoTime() - start) / 1e9;
        remove("documents/" + object);
        return seconds;
    }

    private double straight(Path file) throws Exception {
        var name = "documents/" + random();
        var start = System.nanoTime();
        try (var in = Files.newInputStream(file)) {
            store.putObject(PutObjectArgs.builder().bucket(bucket).object(name).stream(in, Files.size(file), -1L)
                    .build());
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        remove(name);
        return seconds;
    }

    private double whole(Path home, Path file) throws IOException {
        var passphrase = Files.readString(home.resolve("demo/passphrase")).strip();
        String[] command = {
            "upload",
            file.toString(),
            "--title",
            "Bench",
            "--keyring",
            home.resolve("demo/asha.age").toString()
        };
        var quiet = new PrintStream(new ByteArrayOutputStream(), true, java.nio.charset.StandardCharsets.UTF_8);
        var start = System.nanoTime();
        var code = Vault.run(
                command, InputStream.nullInputStream(), quiet, System.err, Map.of("CAREVAULT_PASSPHRASE", passphrase));
        if (code != 0) throw new IOException("vault upload ended with " + code);
        return (System.nanoTime() - start) / 1e9;
    }

    private void remove(String name) throws Exception {
        store.removeObject(
                RemoveObjectArgs.builder().bucket(bucket).object(name).build());
    }

    private static String random() {
        var bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static Sha256 hash(Path file) throws IOException {
        var digest = Sha256.digest();
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[1 << 16];
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) digest.update(buffer, 0, read);
        }
        return Sha256.ofDigest(digest.digest());
    }
}
