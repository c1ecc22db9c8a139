// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * A certificate for this machine that signs itself, so that it is its own authority.
 *
 * @param certificate PEM
 * @param key PEM
 */
record TlsFiles(Path certificate, Path key) {
    private static final String SECRET = "changeit";

    static TlsFiles in(Path folder) throws IOException, GeneralSecurityException {
        var store = folder.resolve("app.p12").toFile();
        var made = Shell.run(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin/keytool").toString(),
                        "-genkeypair",
                        "-alias",
                        "app",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=app",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        SECRET),
                Map.of());
        if (made.exit() != 0) throw new IOException(made.out() + made.err());
        var keys = KeyStore.getInstance(store, SECRET.toCharArray());
        var files = new TlsFiles(folder.resolve("app.pem"), folder.resolve("app-key.pem"));
        write(files.certificate, "CERTIFICATE", keys.getCertificate("app").getEncoded());
        write(files.key, "PRIVATE KEY", keys.getKey("app", SECRET.toCharArray()).getEncoded());
        return files;
    }

    private static void write(Path file, String type, byte[] der) throws IOException {
        var base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        Files.writeString(file, "-----BEGIN " + type + "-----\n" + base64 + "\n-----END " + type + "-----\n");
    }
}
