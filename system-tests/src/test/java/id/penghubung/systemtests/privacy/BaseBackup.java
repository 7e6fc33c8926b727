package id.penghubung.systemtests.privacy;

import id.penghubung.localstack.postgres.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;

/**
 * A base backup of a running server, with the log from its begin to its end, as {@code pg_basebackup -X fetch} of docs/operations.md takes
 * it. local-stack has no client programs, so the functions of the server that are meant for such a backup are called (PostgreSQL
 * documentation, 25.3.4).
 */
record BaseBackup(PostgresServer server) {

    private static final String SUPERUSER = "postgres";
    private static final String LOG = "pg_wal";

    /** Files of the running server, and what it makes anew at its start; a backup leaves them out. */
    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts");

    /** Writes the backup to an empty folder. The connection that has begun it must end it. */
    void writeTo(Path folder) {
        try (var connection = DriverManager.getConnection(server.jdbcUrl("postgres"), SUPERUSER, SUPERUSER)) {
            var data = Path.of(text(connection, "show data_directory"));
            var firstLogFile = text(connection, "select pg_walfile_name(pg_backup_start('secrecy', fast => true))");
            copyFolder(data, folder, "");
            var label = text(connection, "select labelfile from pg_backup_stop(wait_for_archive => false)");
            Files.writeString(folder.resolve("backup_label"), label);
            copyFolder(data.resolve(LOG), folder.resolve(LOG), firstLogFile);
        } catch (SQLException e) {
            throw new AssertionError("The server made no backup", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Copies files whose names are not before {@code first}. The log is copied when the backup has ended, and not with the rest. */
    private static void copyFolder(Path from, Path to, String first) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return folder.endsWith(LOG) && !folder.equals(from)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                var name = file.getFileName().toString();
                if (attributes.isRegularFile() && !LEFT_OUT.contains(name) && name.compareTo(first) >= 0) {
                    copyFile(file, to.resolve(from.relativize(file)));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }

    /** The server goes on: a file that it has deleted meanwhile is not in the backup. */
    private static void copyFile(Path file, Path copy) throws IOException {
        try {
            Files.copy(file, copy);
        } catch (NoSuchFileException deleted) {
            Files.deleteIfExists(copy);
        }
    }
}
