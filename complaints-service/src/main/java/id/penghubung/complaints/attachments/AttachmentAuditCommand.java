package id.penghubung.complaints.attachments;

import id.penghubung.kit.files.FileAudit;
import id.penghubung.kit.jdbc.DatabaseAccessException;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Command that hashes the stored bytes of all attachments again, copies and sealed originals, and compares them with the database. The
 * service need not run.
 */
public final class AttachmentAuditCommand {

    /** Name of the command on the command line. */
    public static final String NAME = "verify-files";

    /** Exit code: all files are there and unchanged. */
    static final int VERIFIED = 0;

    /** Exit code: at least one file is missing or changed. */
    static final int FAULTS_FOUND = 1;

    /** Exit code: the verification failed or did not finish. */
    static final int NOT_CHECKED = 2;

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
        if (!List.of(arguments).equals(List.of(NAME))) {
            out.printf(
                    "Unknown arguments: %s. Without arguments the service starts; %s alone verifies all files.%n",
                    String.join(" ", arguments), NAME);
            return NOT_CHECKED;
        }
        try {
            FileAudit audit = new FileAudit(config, out);
            AttachmentAuditTable table = new AttachmentAuditTable(database());
            audit.run(table::copies);
            audit.run(table::originals);
            out.printf("%d files of complaints checked, %d with a fault%n", audit.checked(), audit.faults());
            return audit.faults() == 0 ? VERIFIED : FAULTS_FOUND;
        } catch (IllegalStateException unusableSetting) {
            out.println(unusableSetting.getMessage());
        } catch (SQLException | IOException | DatabaseAccessException failure) {
            out.println("The files cannot be checked: " + failure.getMessage());
        }
        return NOT_CHECKED;
    }

    private PGSimpleDataSource database() {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(requiredSetting("quarkus.datasource.jdbc.url"));
        database.setUser(requiredSetting("quarkus.datasource.username"));
        database.setPassword(requiredSetting("quarkus.datasource.password"));
        return database;
    }

    private String requiredSetting(String name) {
        return config.getOptionalValue(name, String.class)
                .orElseThrow(() -> new IllegalStateException("The setting %s (environment: %s) is not set."
                        .formatted(name, name.replace('.', '_').toUpperCase(Locale.ROOT))));
    }
}
