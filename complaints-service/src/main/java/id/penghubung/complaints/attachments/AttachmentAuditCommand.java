package id.penghubung.complaints.attachments;

import id.penghubung.kit.files.FileAuditCommand;
import java.io.PrintStream;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/**
 * Command that hashes the stored bytes of all attachments again, copies and sealed originals, and compares them with the database. The
 * service need not run.
 */
public final class AttachmentAuditCommand {

    /** Name of the command on the command line. */
    public static final String NAME = FileAuditCommand.NAME;

    private final Config config;
    private final PrintStream out;

    public AttachmentAuditCommand(Config config, PrintStream out) {
        this.config = config;
        this.out = out;
    }

    /**
     * Runs the command.
     *
     * @param arguments the whole command line: {@link #NAME} alone
     * @return the exit code: 0 if all is unchanged, 1 if there is a fault, 2 if the check could not be made
     */
    public int run(String... arguments) {
        return new FileAuditCommand(config, out, "complaints", database -> {
                    AttachmentAuditTable table = new AttachmentAuditTable(database);
                    return List.of(table::copies, table::originals);
                })
                .runOnly(arguments);
    }
}
