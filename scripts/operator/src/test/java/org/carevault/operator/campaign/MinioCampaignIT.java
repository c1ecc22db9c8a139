// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.campaign;

import java.io.IOException;
import java.nio.file.Path;
import org.carevault.operator.acceptance.FabricPrograms;
import org.carevault.operator.acceptance.Minio;
import org.carevault.operator.acceptance.MinioProgram;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The real network's objects lie on a MinIO server, which dies while patients work. */
@ExtendWith({FabricPrograms.class, MinioProgram.class})
@OnlyLong
class MinioCampaignIT extends CampaignStories {
    private Minio minio;

    @TempDir
    static Path data;

    @Override
    Campaign open() throws IOException {
        minio = new Minio(data);
        return new Campaign("fabric", "minio", minio::prepare);
    }

    @AfterAll
    @Override
    void stop() throws Exception {
        try {
            super.stop();
        } finally {
            if (minio != null) minio.close();
        }
    }

    @Test
    void the_minio_server_is_killed() throws Exception {
        suffer(Fault.stopping("SIGKILL of MinIO", SOON, minio::kill, minio::start)
                .meanwhile(this::objectsAreUnavailable));
    }
}
