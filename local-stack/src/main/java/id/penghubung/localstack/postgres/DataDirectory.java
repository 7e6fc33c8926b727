package id.penghubung.localstack.postgres;

import id.penghubung.localstack.host.Folders;
import id.penghubung.localstack.host.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The files of one PostgreSQL server.
 *
 * @param path the folder
 */
record DataDirectory(Path path) {

    /**
     * Creates a cluster, empty or from a seed, unless one exists. An interrupted attempt leaves no folder that could be
     * mistaken for a cluster.
     */
    void prepare(InitDb initDb, Optional<Path> seed) {
        try {
            if (!Files.exists(path.resolve("PG_VERSION"))) {
                Folders.create(Folders.parentOf(path));
                var temporary = path.resolveSibling(path.getFileName() + ".new");
                Folders.delete(temporary);
                Folders.delete(path);
                if (seed.isPresent()) {
                    Folders.copy(seed.get(), temporary);
                    initDb.sync(temporary);
                } else {
                    initDb.create(temporary);
                }
                Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
            }
            deleteStalePidFile(path.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw StackException.of("The data of PostgreSQL cannot be prepared", e);
        }
    }

    /**
     * Deletes the pid file of a killed server. Its pid may belong to another process by now, which PostgreSQL would
     * take for a running server.
     */
    private void deleteStalePidFile(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        var commandLine = Path.of("/proc/" + pid + "/cmdline");
        if (Files.exists(commandLine) && Files.readString(commandLine).contains(path.toString())) {
            throw new StackException("PostgreSQL is already running on %s, as process %d.".formatted(path, pid));
        }
        Files.delete(pidFile);
    }
}
