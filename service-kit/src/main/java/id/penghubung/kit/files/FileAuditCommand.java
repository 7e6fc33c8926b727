package id.penghubung.kit.files;

import id.penghubung.kit.jdbc.DatabaseAccessException;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Command that hashes the stored bytes of all files of a service again and compares them with its database. The service need not run.
 */
public final class FileAuditCommand {

    /** Name of the command on the command line. */
    public static final String NAME = "verify-files";

    /** Exit code: all files are there and unchanged. */
    public static final int VERIFIED = 0;

    /** Exit code: at least one file is missing or changed. */
    public static final int FAULTS_FOUND = 1;

    /** Exit code: the verification failed or did not finish. */
    public static final int NOT_CHECKED = 2;

    private final Config config;
    private final PrintStream out;
    private final String owners;
    private final Function<DataSource, List<FileAudit.References>> references;

    /**
     * Creates the command.
     *
     * @param owners names what has the files, for the summary
     * @param references reads what rows refer to
     */
    public FileAuditCommand(
            Config config,
            PrintStream out,
            String owners,
            Function<DataSource, List<FileAudit.References>> references) {
        this.config = config;
        this.out = out;
        this.owners = owners;
        this.references = references;
    }

    /**
     * Runs the only command of a service, and refuses other arguments.
     *
     * @param arguments the whole command line: {@link #NAME} alone
     * @return the exit code, one of {@link #VERIFIED}, {@link #FAULTS_FOUND}, {@link #NOT_CHECKED}
     */
    public int runOnly(String... arguments) {
        if (!List.of(arguments).equals(List.of(NAME))) {
            out.printf(
                    "Unknown arguments: %s. Without arguments the service starts; %s alone verifies all files.%n",
                    String.join(" ", arguments), NAME);
            return NOT_CHECKED;
        }
        return run();
    }

    /**
     * Runs the command.
     *
     * @return the exit code, one of {@link #VERIFIED}, {@link #FAULTS_FOUND}, {@link #NOT_CHECKED}
     */
    public int run() {
        try {
            FileAudit audit = new FileAudit(config, out);
            for (FileAudit.References each : references.apply(database())) {
                audit.run(each);
            }
            out.printf("%d files of %s checked, %d with a fault%n", audit.checked(), owners, audit.faults());
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
