// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.commit;

import com.google.protobuf.ByteString;
import java.time.Instant;
import java.util.List;
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
        String organisation = organisation(creator);
        try {
            return configuration.identify(creator);
        } catch (InvalidIdentityException e) {
            throw denied("creator org [" + organisation + "]");
        }
    }

    private String organisation(ByteString creator) throws AccessException {
        try {
            var identity = Msp.parse(creator);
            Msp.certificate(identity);
            if (configuration.mspIds().contains(identity.getMspid())) {
                return identity.getMspid();
            }
        } catch (InvalidIdentityException e) {
            throw denied("creator org unknown, creator is malformed");
        }
        throw denied("creator org unknown, creator is malformed");
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
            throw unsatisfied(policy);
        }
    }

    private static AccessException unsatisfied(String policy) {
        String name = policy.substring(policy.lastIndexOf('/') + 1);
        return new AccessException("failed evaluating policy on signed data during check policy [" + policy
                + "]: [implicit policy evaluation failed - 0 sub-policies were satisfied, but this policy requires 1 of"
                + " the '" + name + "' sub-policies to be satisfied]");
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
