package id.penghubung.localstack.postgres;

import id.penghubung.localstack.host.Folders;
import id.penghubung.localstack.process.ChildCommand;
import id.penghubung.localstack.process.ChildProcesses;
import id.penghubung.localstack.process.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** PostgreSQL's program {@code initdb}, which creates a data directory. */
record InitDb(ChildProcesses children, PostgresBinaries binaries, UserNamespaceWrapper namespaceWrapper, Path log) {

    private static final Duration TIMEOUT = Duration.ofMinutes(3);

    /** Creates an empty cluster with one superuser. */
    void create(Path folder) throws IOException {
        var passwordFile = Files.createTempFile(
                Folders.parentOf(folder),
                "password",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(passwordFile, PostgresServer.SUPERUSER);
            run(
                    folder,
                    "--username=" + PostgresServer.SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--no-instructions");
        } finally {
            Files.delete(passwordFile);
        }
    }

    /** Flushes a copied cluster to disk. */
    void sync(Path folder) {
        run(folder, "--sync-only");
    }

    private void run(Path folder, String... arguments) {
        var command = namespaceWrapper.wrap(binaries.program("initdb"));
        command.add("--pgdata=" + folder);
        command.addAll(List.of(arguments));
        children.start(new ChildCommand("initdb", command, Map.of(), Folders.parentOf(folder), log, StopSignal.TERM))
                .awaitSuccess(TIMEOUT);
    }
}
