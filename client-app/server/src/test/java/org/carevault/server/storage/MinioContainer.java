// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.storage;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.BindMode;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** MinIO in a container, from the image that {@code network/minio/image} makes; nothing is pulled from anywhere. */
final class MinioContainer implements StoreUnderTest {
    private static final String IMAGE = "carevault/minio:7aac2a2c5b7c";
    private static final int PORT = 9000;

    private final GenericContainer<?> container;

    private MinioContainer(GenericContainer<?> container) {
        this.container = container;
    }

    /** Skips the test, with the reason, where there is no Docker or no such image. */
    static void requireImage() {
        assumeTrue(DockerClientFactory.instance().isDockerAvailable(), "Docker does not answer here");
        boolean there = DockerClientFactory.lazyClient().listImagesCmd().withReferenceFilter(IMAGE).exec().stream()
                .findAny()
                .isPresent();
        assumeTrue(there, "there is no image " + IMAGE + "; network/minio/build and then image make it");
    }

    static MinioContainer start(Path folder) throws IOException {
        var container = new GenericContainer<>(DockerImageName.parse(IMAGE))
                .withImagePullPolicy(image -> false)
                .withEnv(Map.of(
                        "MINIO_ROOT_USER", CREDENTIALS.accessKey(), "MINIO_ROOT_PASSWORD", CREDENTIALS.secretKey()))
                .withFileSystemBind(folder.toString(), "/data", BindMode.READ_WRITE)
                .withCommand("server", "--quiet", "/data")
                .withExposedPorts(PORT);
        container.start();
        var store = new MinioContainer(container);
        MinioHealth.await(store.endpoint());
        return store;
    }

    @Override
    public URI endpoint() {
        return URI.create("http://" + container.getHost() + ":" + container.getMappedPort(PORT));
    }

    @Override
    public void close() {
        container.stop();
    }
}
