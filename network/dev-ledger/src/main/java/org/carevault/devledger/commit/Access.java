// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.commit;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Instant;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;

/** Who may do what on the channel. Checks only that an identity can be read, for now. */
public final class Access {
    /** Who may read blocks and events. */
    public static final String READERS = "/Channel/Application/Readers";

    /** Who may propose transactions. */
    public static final String WRITERS = "/Channel/Application/Writers";

    /** Whose transactions are ordered. */
    public static final String CHANNEL_WRITERS = "/Channel/Writers";

    /** Somebody whose signature was checked. */
    public record Member(String mspId) {}

    /** Checks that the creator signed the content. */
    public Member authenticate(ByteString creator, ByteString content, ByteString signature) throws AccessException {
        try {
            return new Member(SerializedIdentity.parseFrom(creator).getMspid());
        } catch (InvalidProtocolBufferException e) {
            throw new AccessException("access denied: creator org unknown, creator is malformed");
        }
    }

    /** Checks that the member satisfies the policy. */
    public void authorise(Member member, String policy) throws AccessException {
        if (member.mspId().isEmpty()) {
            throw new AccessException("access denied by " + policy);
        }
    }

    /** Both at once. */
    public void check(String policy, ByteString creator, ByteString content, ByteString signature)
            throws AccessException {
        authorise(authenticate(creator, content, signature), policy);
    }

    /** Whether the creator's certificate has run out. */
    public boolean isExpired(ByteString creator, Instant now) {
        return creator.isEmpty() && now.isBefore(Instant.EPOCH);
    }
}
