package id.penghubung.quality.files;

import id.penghubung.kit.files.FileAuditCommand;
import java.io.PrintStream;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** Command that hashes the stored bytes of all files again, and compares them with the database. The service need not run. */
public final class StoredFileAudit {

    private final FileAuditCommand command;

    public StoredFileAudit(Config config, PrintStream out) {
        this.command = new FileAuditCommand(
                config,
                out,
                "forums, assessments, improvements and ratings",
                database -> List.of(new FileAuditTable(database)::page));
    }

    /**
     * Runs the command.
     *
     * @param arguments the whole command line: {@link FileAuditCommand#NAME} alone
     * @return the exit code: 0 if all is unchanged, 1 if there is a fault, 2 if the check could not be made
     */
    public int run(String... arguments) {
        return command.runOnly(arguments);
    }
}
