// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.readmodel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/**
 * The read model's file.
 *
 * @param readers for transactions that only read
 * @param writer for those that write: they take the write lock first and wait for it, because SQLite lets nobody wait who has
 *     read before (a reader that opens the file anew holds that lock for a moment)
 */
record Database(Jdbi readers, Jdbi writer) {

    /** Opens the file and brings its tables up to date. */
    static Database open(Path file) {
        SQLiteDataSource source = source(file, TransactionMode.DEFERRED);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:readmodel")
                .loggers("slf4j")
                .load()
                .migrate();
        return new Database(Jdbi.create(source), Jdbi.create(source(file, TransactionMode.IMMEDIATE)));
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

    private static SQLiteDataSource source(Path file, TransactionMode mode) {
        SQLiteConfig config = new SQLiteConfig();
        config.setTransactionMode(mode);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // Losing the last blocks with the power is no loss: they are fetched again from the checkpoint.
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setBusyTimeout(10_000);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }
}
