// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.simulation;

import com.google.protobuf.ByteString;
import java.util.Optional;

/** Results of one query, handed out one at a time as serialised {@code queryresult} messages. Not thread-safe. */
public interface Results {

    /** The next result, or empty when there is none; asking again after that is allowed. */
    Optional<ByteString> next();

    /** Where the next page of a paged query starts: its first key, or "" when nothing follows. */
    default String bookmark() {
        return "";
    }
}
