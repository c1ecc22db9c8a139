// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.DiscardUnknownFieldsParser;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import org.carevault.auditor.report.Reason;
import org.carevault.validation.transaction.UnknownFields;

/** Parses protobuf messages that must not hold anything unknown. */
final class Strict {
    private Strict() {}

    /**
     * Parses a message in which every field is known, nested ones included.
     *
     * @param what names the message for the reader
     */
    static <T extends Message> T parse(Parser<T> parser, ByteString bytes, String what) throws WireException {
        try {
            T message = DiscardUnknownFieldsParser.wrap(parser).parseFrom(bytes);
            // Equal length says that nothing was discarded; walking every field by reflection costs more than a
            // signature.
            if (message.getSerializedSize() != bytes.size() && UnknownFields.in(parser.parseFrom(bytes))) {
                throw new WireException(Reason.UNUSED_FIELD, what + " has an unknown field");
            }
            return message;
        } catch (InvalidProtocolBufferException e) {
            throw new WireException(Reason.MALFORMED_ENVELOPE, what + " cannot be parsed");
        }
    }

    /** As {@link #parse}, and the bytes are the one form that the content has. */
    static <T extends Message> T canonical(Parser<T> parser, ByteString bytes, String what) throws WireException {
        T message = parse(parser, bytes, what);
        if (!message.toByteString().equals(bytes)) {
            throw new WireException(Reason.MALFORMED_ENVELOPE, what + " is not in its one form");
        }
        return message;
    }

    /** Refuses a field that is set although nothing uses it. */
    static void unused(boolean set, String what) throws WireException {
        if (set) {
            throw new WireException(Reason.UNUSED_FIELD, what + " is set");
        }
    }
}
