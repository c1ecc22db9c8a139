// SPDX-License-Identifier: Apache-2.0
package org.carevault.objectstore;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/**
 * An S3 endpoint on loopback that keeps its objects in a folder of this machine.
 *
 * <p>Speaks the S3 REST API with signatures of version 2 or 4. An object that was acknowledged is in the file system and
 * survives the death of this process; whether it survives the death of the machine is the file system's affair. Thread-safe.
 */
public final class ObjectStore implements AutoCloseable {
    /** One PUT may carry a whole document; S3's own bound for a single PUT. */
    private static final long LARGEST_OBJECT = 5L << 30;

    private final S3Proxy proxy;

    private ObjectStore(S3Proxy proxy) {
        this.proxy = proxy;
    }

    /**
     * Starts the endpoint at {@code 127.0.0.1}.
     *
     * @param folder where the objects are kept; made when it is not there
     * @param port the TCP port, or 0 for any free one
     * @param accessKey the only access key that is let in
     * @param secretKey its secret
     * @throws BindException when the port is taken
     * @throws IOException when the folder cannot be made or the endpoint does not start
     */
    public static ObjectStore start(Path folder, int port, String accessKey, String secretKey) throws IOException {
        Files.createDirectories(folder);
        var proxy = S3Proxy.builder()
                .blobStore(new FullDisk(
                        new FilesystemNio2BlobStore(folder.toAbsolutePath().toString()), folder))
                .endpoint(URI.create("http://127.0.0.1:" + port))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, accessKey, secretKey)
                .v4MaxNonChunkedRequestSize(LARGEST_OBJECT)
                .ignoreUnknownHeaders(true)
                .build();
        return new ObjectStore(started(proxy));
    }

    private static S3Proxy started(S3Proxy proxy) throws IOException {
        try {
            proxy.start();
            return proxy;
        } catch (IOException e) {
            throw e.getCause() instanceof BindException taken ? taken : e;
        } catch (Exception e) {
            throw new IOException("the S3 endpoint did not start: " + e.getMessage(), e);
        }
    }

    /** The address that S3 clients use, for example {@code http://127.0.0.1:17050}. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + proxy.getPort());
    }

    /** Stops the endpoint; the objects stay. */
    @Override
    public void close() throws IOException {
        try {
            proxy.stop();
        } catch (Exception e) {
            throw new IOException("the S3 endpoint did not stop: " + e.getMessage(), e);
        }
    }
}
