// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.commit;

import com.google.protobuf.ByteString;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carevault.validation.ChannelConfiguration;
import org.carevault.validation.msp.Identity;
import org.carevault.validation.msp.InvalidIdentityException;
import org.carevault.validation.msp.Msp;
import org.carevault.validation.msp.SignatureVerifier;

/** Who may do what under one channel configuration. Reasons are a Fabric peer's. Immutable and thread-safe. */
public final class Access {
    /** Who may read blocks and events. */
    public static final String READERS = "/Channel/Application/Readers";

    /** Who may propose transactions. */
    public static final String WRITERS = "/Channel/Application/Writers";

    /** Whose transactions are ordered. */
    public static final String CHANNEL_WRITERS = "/Channel/Writers";

    private static final String MALFORMED = "creator org unknown, creator is malformed";

    private final ChannelConfiguration configuration;

    /** Access as that configuration has it. */
    Access(ChannelConfiguration configuration) {
        this.configuration = configuration;
    }

    /**
     * Finds out who signed.
     *
     * @param creator bytes of an {@code msp.SerializedIdentity}
     * @throws AccessException when no organisation vouches for the creator, or the creator did not sign the content
     */
    public Identity authenticate(ByteString creator, ByteString content, ByteString signature) throws AccessException {
        Identity identity = identify(creator);
        if (!identity.verify(SignatureVerifier.BOUNCY_CASTLE, content.toByteArray(), signature.toByteArray())) {
            throw denied("creator org [" + identity.mspId() + "]");
        }
        return identity;
    }

    /** A node of the network itself, which its organisation vouches for. */
    public Identity identity(ByteString node) {
        try {
            return configuration.identify(node);
        } catch (InvalidIdentityException e) {
            throw new IllegalStateException("the channel does not accept a node of its own", e);
        }
    }

    private Identity identify(ByteString creator) throws AccessException {
        try {
            return configuration.identify(creator);
        } catch (InvalidIdentityException e) {
            throw denied(
                    issuer(creator).map(mspId -> "creator org [" + mspId + "]").orElse(MALFORMED));
        }
    }

    /** The organisation that the creator names, when its authority issued the certificate and it is refused all the same. */
    private Optional<String> issuer(ByteString creator) {
        try {
            var identity = Msp.parse(creator);
            var certificate = Msp.certificate(identity);
            return Optional.of(identity.getMspid())
                    .filter(configuration.mspIds()::contains)
                    .filter(mspId -> configuration.roots(mspId).stream().anyMatch(root -> signed(root, certificate)));
        } catch (InvalidIdentityException e) {
            return Optional.empty();
        }
    }

    private static boolean signed(X509Certificate root, X509Certificate certificate) {
        try {
            certificate.verify(root.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private AccessException denied(String reason) {
        return new AccessException("access denied: channel [" + configuration.channel() + "] " + reason);
    }

    /**
     * Demands that somebody satisfies a policy alone.
     *
     * @param policy absolute path, for example {@link #WRITERS}
     */
    public void authorise(Identity identity, String policy) throws AccessException {
        if (!configuration.policy(policy).accepts(List.of(identity))) {
            throw unsatisfied(policy);
        }
    }

    /** Both at once, for requests that are not proposals. */
    public void check(String policy, ByteString creator, ByteString content, ByteString signature)
            throws AccessException {
        try {
            authorise(authenticate(creator, content, signature), policy);
        } catch (AccessException e) {
            // A peer does not tell strangers whether it was their identity, their signature or their role.
            throw new AccessException("Failed evaluating policy on signed data during check policy on channel ["
                    + configuration.channel() + "] with policy [" + policy + "]: [" + notOne(policy) + "]");
        }
    }

    private static AccessException unsatisfied(String policy) {
        return new AccessException("failed evaluating policy on signed data during check policy [" + policy + "]: ["
                + notOne(policy) + "]");
    }

    private static String notOne(String policy) {
        String name = policy.substring(policy.lastIndexOf('/') + 1);
        return "implicit policy evaluation failed - 0 sub-policies were satisfied, but this policy requires 1 of the '"
                + name + "' sub-policies to be satisfied";
    }

    /** Whether the creator's certificate has run out; no for bytes that hold none. */
    public boolean isExpired(ByteString creator, Instant now) {
        try {
            Instant end = Msp.certificate(Msp.parse(creator)).getNotAfter().toInstant();
            return now.isAfter(end);
        } catch (InvalidIdentityException e) {
            return false;
        }
    }
}
