package id.penghubung.localstack.postgres;

import id.penghubung.localstack.Folders;
import id.penghubung.localstack.StackException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of one PostgreSQL server.
 *
 * @param path the folder
 */
record DataDirectory(Path path) {

    /** Makes an empty cluster unless there is one; a first try that was cut off leaves nothing behind that is mistaken for one. */
    void prepare(PostgresBinaries binaries, RootGuard rootGuard) {
        try {
            if (!Files.exists(path.resolve("PG_VERSION"))) {
                Folders.create(Folders.holding(path));
                var aside = path.resolveSibling(path.getFileName() + ".new");
                Folders.delete(aside);
                Folders.delete(path);
                initialise(aside, binaries, rootGuard);
                Files.move(aside, path, StandardCopyOption.ATOMIC_MOVE);
            }
            forgetDeadServer(path.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new StackException("The data of PostgreSQL cannot be prepared: %s.".formatted(e.getMessage()), e);
        }
    }

    /** After a SIGKILL the number in this file may belong to a stranger by now, whom PostgreSQL would take for a server. */
    private void forgetDeadServer(Path pidFile) throws IOException {
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

    private static void initialise(Path folder, PostgresBinaries binaries, RootGuard rootGuard) throws IOException {
        var passwordFile = Files.createTempFile(
                Folders.holding(folder),
                "password",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(passwordFile, PostgresServer.SUPERUSER);
            var command = new ArrayList<>(rootGuard.wrap(binaries.program("initdb")));
            command.addAll(List.of(
                    "--pgdata=" + folder.toAbsolutePath(),
                    "--username=" + PostgresServer.SUPERUSER,
                    "--pwfile=" + passwordFile.toAbsolutePath(),
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    "--no-instructions"));
            run(command);
        } finally {
            Files.delete(passwordFile);
        }
    }

    private static void run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(output.strip().replaceAll("\\s+", " "));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
