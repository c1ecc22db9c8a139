// SPDX-License-Identifier: Apache-2.0
package org.carevault.server;

import org.carevault.server.authority.CertificateAuthority;
import org.carevault.server.http.Sessions;
import org.carevault.server.ledger.Ledger;
import org.carevault.server.readmodel.ReadModel;
import org.carevault.server.storage.ObjectStorage;

/** What an app works with beside its own memory. */
record Adapters(
        ReadModel model, Ledger ledger, ObjectStorage storage, CertificateAuthority authority, Sessions sessions) {}
