// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.carevault.server.settings.SettingsException;

/** The browser app's files, held in memory; immutable. Its list of hashes says which files there are. */
public final class WebBundle {
    /** As {@code sha256sum} writes it; the SHA-256 of this file stands for the whole bundle. */
    static final String LIST = "bundle.sha256";

    private static final String FOLDER = "web";

    private final Map<String, StaticFile> files;

    private WebBundle(Map<String, StaticFile> files) {
        this.files = files;
    }

    /** One file's bytes, or nothing where there is none. */
    private interface Source {
        Optional<byte[]> read(String path) throws IOException;
    }

    /**
     * The bundle in the folder {@code web} beside the app's jar, else the one on the class path, else nothing: then CareVault was built without Node.
     *
     * @throws SettingsException when a file that the list names is missing
     */
    public static Optional<WebBundle> find() throws SettingsException {
        Path beside = besideTheJar();
        return Files.isRegularFile(beside.resolve(LIST)) ? in(beside) : read(WebBundle::fromClassPath);
    }

    /** The bundle in a folder, if there is one. */
    static Optional<WebBundle> in(Path folder) throws SettingsException {
        return read(path -> {
            Path file = folder.resolve(path);
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        });
    }

    Optional<StaticFile> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    private static Optional<WebBundle> read(Source source) throws SettingsException {
        try {
            Optional<byte[]> list = source.read(LIST);
            if (list.isEmpty()) {
                return Optional.empty();
            }
            Map<String, StaticFile> files = new LinkedHashMap<>();
            files.put(LIST, new StaticFile(LIST, list.get()));
            for (String line : new String(list.get(), UTF_8).split("\n", -1)) {
                if (!line.isEmpty()) {
                    String path = line.substring(line.indexOf(' ') + 2);
                    files.put(path, file(source, path));
                }
            }
            return Optional.of(new WebBundle(files));
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new SettingsException(
                    "PAGES_INCOMPLETE: the pages cannot be read: " + e.getMessage(), "build them anew: scripts/up");
        }
    }

    private static StaticFile file(Source source, String path) throws IOException {
        byte[] content = source.read(path).orElseThrow(() -> new IOException(path + " is missing"));
        StaticFile file = new StaticFile(path, content);
        source.read(path + ".br").ifPresent(copy -> file.add("br", copy));
        source.read(path + ".gz").ifPresent(copy -> file.add("gzip", copy));
        return file;
    }

    private static Optional<byte[]> fromClassPath(String path) throws IOException {
        try (InputStream bytes = WebBundle.class.getResourceAsStream("/" + FOLDER + "/" + path)) {
            return bytes == null ? Optional.empty() : Optional.of(bytes.readAllBytes());
        }
    }

    private static Path besideTheJar() {
        try {
            URI place = WebBundle.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            return Path.of(place).resolveSibling(FOLDER);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("where this class was loaded from", e);
        }
    }
}
