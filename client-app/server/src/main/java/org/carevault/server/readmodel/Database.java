// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.readmodel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Opens the read model's file and brings its tables up to date. */
final class Database {
    private Database() {}

    static Jdbi open(Path file) {
        SQLiteDataSource source = source(file);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:readmodel")
                .loggers("slf4j")
                .load()
                .migrate();
        return Jdbi.create(source);
    }

    /** Removes the file and what SQLite keeps beside it. */
    static void delete(Path file) {
        try {
            for (String suffix : new String[] {"", "-wal", "-shm"}) {
                Files.deleteIfExists(Path.of(file + suffix));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SQLiteDataSource source(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // Losing the last blocks with the power is no loss: they are fetched again from the checkpoint.
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setBusyTimeout(10_000);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }
}
