// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.campaign;

import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.Grpc;
import io.grpc.HandlerRegistry;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerMethodDefinition;
import io.grpc.Status;
import io.grpc.TlsChannelCredentials;
import io.grpc.TlsServerCredentials;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.BiFunction;

/** A peer under its own TLS certificate that passes every call on to the honest one and lies in the answers. */
final class LyingPeer implements AutoCloseable {
    private static final int LARGEST = 100 * 1024 * 1024;

    private final Server server;
    private final ManagedChannel honest;
    private final BiFunction<String, byte[], byte[]> lie;

    /**
     * Starts it on a free port.
     *
     * @param tls folder with the peer's {@code cert.pem} and {@code key.pem}
     * @param lie from a method's full name and the true answer to the told one
     */
    LyingPeer(String peer, Path root, Path tls, BiFunction<String, byte[], byte[]> lie) throws IOException {
        this.lie = lie;
        var credentials =
                TlsChannelCredentials.newBuilder().trustManager(root.toFile()).build();
        honest = Grpc.newChannelBuilder(peer, credentials)
                .maxInboundMessageSize(LARGEST)
                .build();
        var own = TlsServerCredentials.create(
                tls.resolve("cert.pem").toFile(), tls.resolve("key.pem").toFile());
        server = Grpc.newServerBuilderForPort(0, own)
                .maxInboundMessageSize(LARGEST)
                .fallbackHandlerRegistry(new Anything())
                .build()
                .start();
    }

    int port() {
        return server.getPort();
    }

    private final class Anything extends HandlerRegistry {
        @Override
        public ServerMethodDefinition<?, ?> lookupMethod(String name, String authority) {
            var method = MethodDescriptor.<byte[], byte[]>newBuilder()
                    .setType(MethodDescriptor.MethodType.UNKNOWN)
                    .setFullMethodName(name)
                    .setRequestMarshaller(new Bytes())
                    .setResponseMarshaller(new Bytes())
                    .build();
            ServerCallHandler<byte[], byte[]> relay = (call, headers) -> relay(method, call);
            return ServerMethodDefinition.create(method, relay);
        }
    }

    private ServerCall.Listener<byte[]> relay(
            MethodDescriptor<byte[], byte[]> method, ServerCall<byte[], byte[]> asked) {
        var onward = honest.newCall(method, CallOptions.DEFAULT);
        onward.start(
                new ClientCall.Listener<>() {
                    @Override
                    public void onHeaders(Metadata headers) {
                        asked.sendHeaders(headers);
                    }

                    @Override
                    public void onMessage(byte[] answer) {
                        asked.sendMessage(lie.apply(method.getFullMethodName(), answer));
                        onward.request(1);
                    }

                    @Override
                    public void onClose(Status status, Metadata trailers) {
                        asked.close(status, trailers);
                    }
                },
                new Metadata());
        onward.request(1);
        asked.request(1);
        return new ServerCall.Listener<>() {
            @Override
            public void onMessage(byte[] message) {
                onward.sendMessage(message);
                asked.request(1);
            }

            @Override
            public void onHalfClose() {
                onward.halfClose();
            }

            @Override
            public void onCancel() {
                onward.cancel("cancelled", null);
            }
        };
    }

    private static final class Bytes implements MethodDescriptor.Marshaller<byte[]> {
        @Override
        public InputStream stream(byte[] bytes) {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public byte[] parse(InputStream stream) {
            try {
                return stream.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        server.shutdownNow();
        honest.shutdownNow();
    }
}
