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
import java.util.concurrent.TimeUnit;

/** A peer or orderer under its own TLS certificate that passes calls on to the honest one, or does not, and lies in the answers. */
final class LyingNode implements AutoCloseable {
    private static final int LARGEST = 100 * 1024 * 1024;

    private final Server server;
    private final ManagedChannel honest;
    private final Lie lie;

    /**
     * Starts it on a free port.
     *
     * @param port of the honest one
     * @param root that its certificate chains to
     * @param tls folder with its {@code cert.pem} and {@code key.pem}
     */
    LyingNode(int port, Path root, Path tls, Lie lie) throws IOException {
        this.lie = lie;
        var credentials =
                TlsChannelCredentials.newBuilder().trustManager(root.toFile()).build();
        honest = Grpc.newChannelBuilder("127.0.0.1:" + port, credentials)
                .maxInboundMessageSize(LARGEST)
                .build();
        var own = TlsServerCredentials.create(
                tls.resolve("cert.pem").toFile(), tls.resolve("key.pem").toFile());
        server = Grpc.newServerBuilderForPort(0, own)
                .maxInboundMessageSize(LARGEST)
                .permitKeepAliveTime(1, TimeUnit.SECONDS) // Fabric's nodes ask more often than gRPC's default bears
                .permitKeepAliveWithoutCalls(true)
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
        var back = new Back(asked);
        onward.start(answers(method.getFullMethodName(), onward, back), new Metadata());
        onward.request(1);
        asked.request(1);
        return messages(method.getFullMethodName(), asked, onward, back);
    }

    private ClientCall.Listener<byte[]> answers(String method, ClientCall<byte[], byte[]> onward, Back back) {
        return new ClientCall.Listener<>() {
            @Override
            public void onMessage(byte[] answer) {
                back.say(lie.told(method, answer));
                onward.request(1);
            }

            @Override
            public void onClose(Status status, Metadata trailers) {
                back.close(status, trailers);
            }
        };
    }

    private ServerCall.Listener<byte[]> messages(
            String method, ServerCall<byte[], byte[]> asked, ClientCall<byte[], byte[]> onward, Back back) {
        return new ServerCall.Listener<>() {
            @Override
            public void onMessage(byte[] message) {
                var instead = lie.insteadOf(method, message);
                if (instead == null) onward.sendMessage(message);
                else back.say(instead);
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

    /** The way back to who asked, on which the honest node's answers and the lies meet. */
    private static final class Back {
        private final ServerCall<byte[], byte[]> asked;
        private boolean begun;

        Back(ServerCall<byte[], byte[]> asked) {
            this.asked = asked;
        }

        synchronized void say(byte[] answer) {
            if (!begun) asked.sendHeaders(new Metadata());
            begun = true;
            asked.sendMessage(answer);
        }

        synchronized void close(Status status, Metadata trailers) {
            asked.close(status, trailers);
        }
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
