// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.carevault.server.settings.SettingsException;
import org.carevault.server.settings.TlsFiles;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** The app's certificate and key for TLS; immutable. */
final class TlsIdentity {
    private static final int DNS = 2;
    private static final int ADDRESS = 7;
    private static final String HINT =
            "PEM files: the certificate with its chain, and its private key without a password";

    private final List<X509Certificate> chain;
    private final PrivateKey key;

    private TlsIdentity(List<X509Certificate> chain, PrivateKey key) {
        this.chain = chain;
        this.key = key;
    }

    /**
     * Reads both files.
     *
     * @throws SettingsException when one of them is not what it should be
     */
    static TlsIdentity read(TlsFiles files) throws SettingsException {
        try {
            return new TlsIdentity(certificates(files.certificate()), key(files.key()));
        } catch (IOException | GeneralSecurityException e) {
            throw new SettingsException("TLS_UNREADABLE: certificate or key cannot be read: " + e.getMessage(), HINT);
        }
    }

    /** The host names and addresses that the certificate is made out to. */
    Set<String> names() {
        try {
            Collection<List<?>> names = chain.get(0).getSubjectAlternativeNames();
            return names == null
                    ? Set.of()
                    : names.stream()
                            .filter(name ->
                                    name.get(0).equals(DNS) || name.get(0).equals(ADDRESS))
                            .map(name -> host(name.get(1).toString()))
                            .collect(Collectors.toSet());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("names of a certificate that was read", e);
        }
    }

    private static String host(String name) {
        return name.contains(":") ? "[" + name + "]" : name;
    }

    /** A connector that speaks TLS 1.2 or later and nothing else. */
    ServerConnector connector(Server server, HttpConfiguration http, String host, int port) {
        HttpConfiguration secure = new HttpConfiguration(http);
        // Which name was asked for is compared with ours for every request, with TLS and without.
        secure.addCustomizer(new SecureRequestCustomizer(false));
        ServerConnector connector = new ServerConnector(server, context(), new HttpConnectionFactory(secure));
        connector.setHost(host.replaceAll("[\\[\\]]", ""));
        connector.setPort(port);
        return connector;
    }

    private SslContextFactory.Server context() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("app", key, new char[0], chain.toArray(Certificate[]::new));
            SslContextFactory.Server factory = new SslContextFactory.Server();
            factory.setKeyStore(store);
            factory.setKeyStorePassword("");
            factory.setIncludeProtocols("TLSv1.3", "TLSv1.2");
            return factory;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("a key store in memory", e);
        }
    }

    private static List<X509Certificate> certificates(Path file) throws IOException, GeneralSecurityException {
        try (InputStream bytes = Files.newInputStream(file)) {
            List<X509Certificate> chain = CertificateFactory.getInstance("X.509").generateCertificates(bytes).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (chain.isEmpty()) {
                throw new IOException("there is no certificate in " + file);
            }
            return chain;
        }
    }

    private static PrivateKey key(Path file) throws IOException {
        try (Reader text = Files.newBufferedReader(file);
                PEMParser parser = new PEMParser(text)) {
            for (Object part = parser.readObject(); part != null; part = parser.readObject()) {
                if (part instanceof PEMKeyPair pair) {
                    return new JcaPEMKeyConverter().getPrivateKey(pair.getPrivateKeyInfo());
                }
                if (part instanceof PrivateKeyInfo info) {
                    return new JcaPEMKeyConverter().getPrivateKey(info);
                }
            }
            throw new IOException("there is no private key in " + file);
        }
    }
}
