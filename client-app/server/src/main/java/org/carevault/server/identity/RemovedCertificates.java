// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.identity;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.carevault.server.authority.AuthorityException;
import org.carevault.server.authority.CertificateAuthority;
import org.carevault.server.readmodel.ReadModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the CA revoke the certificates of members whom the chain removed. The chain's word stops them at once; this follows
 * as soon as the CA answers, and is tried again until it does answer.
 */
public final class RemovedCertificates implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(RemovedCertificates.class);

    private final Set<String> done = ConcurrentHashMap.newKeySet();
    private final ReadModel model;
    private final CertificateAuthority authority;
    private final String msp;

    public RemovedCertificates(ReadModel model, CertificateAuthority authority, String msp) {
        this.model = model;
        this.authority = authority;
        this.msp = msp;
    }

    /** Revokes what is not revoked yet; run it after each removal and from time to time. */
    @Override
    public void run() {
        for (String member : model.atHead(head -> head.removedMembers(msp))) {
            if (!done.contains(member)) {
                revoke(member);
            }
        }
    }

    private void revoke(String member) {
        try {
            authority.revoke(member);
            done.add(member);
            LOG.info("a removed member's certificate is revoked");
        } catch (AuthorityException e) {
            if (e.refused()) {
                done.add(member); // asking again would not change its mind
            }
            LOG.atWarn().addKeyValue("reason", e.getMessage()).log("a removed member's certificate is not revoked");
        }
    }
}
