package id.penghubung.focalpoint.audit;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;

/**
 * Command for auditors: verifies all audit records with the settings of the service, without starting it. Prints one
 * line for each fault.
 */
public final class AuditCommand {

    /** Name of the command on the command line. */
    public static final String NAME = "verify-record";

    /** Exit code: all records are unchanged. */
    public static final int VERIFIED = 0;

    /** Exit code: at least one record has a fault. */
    public static final int FAULTS_FOUND = 1;

    /** Exit code: the verification failed or did not finish. */
    public static final int NOT_CHECKED = 2;

    private static final int PROGRESS_INTERVAL_CASES = 100_000;

    private final Config config;
    private final PrintStream out;
    private final Map<RecordOwner, Long> owners = new EnumMap<>(RecordOwner.class);
    private long entries;
    private long faults;

    public AuditCommand(Config config, PrintStream out) {
        this.config = config;
        this.out = out;
    }

    /**
     * Runs the command.
     *
     * @param arguments the whole command line: {@link #NAME} alone
     * @return the exit code, one of {@link #VERIFIED}, {@link #FAULTS_FOUND}, {@link #NOT_CHECKED}
     */
    public int run(String... arguments) {
        if (!List.of(arguments).equals(List.of(NAME))) {
            out.printf(
                    "Unknown arguments: %s. Without arguments the service starts; %s alone verifies all records.%n",
                    String.join(" ", arguments), NAME);
            return NOT_CHECKED;
        }
        try {
            Sealer sealer = new Sealer(RecordKey.of(config.getOptionalValue("penghubung.record.key", String.class)));
            try (Connection database = connect()) {
                RecordAudit audit = new RecordAudit(database, sealer);
                audit.run(this::report, this::reportProgress);
                audit.findWithoutOwner(this::reportWithoutOwner);
            }
        } catch (IllegalStateException unusableSetting) {
            out.println(unusableSetting.getMessage());
            return NOT_CHECKED;
        } catch (SQLException failure) {
            out.println("The database cannot be read: " + failure.getMessage());
            return NOT_CHECKED;
        }
        out.printf(
                "%d cases, %d matters, %d letters, %d actions, %d settlement meetings and %d coordination meetings with %d entries checked, %d with a fault%n",
                checked(RecordOwner.CASE),
                checked(RecordOwner.MATTER),
                checked(RecordOwner.LETTER),
                checked(RecordOwner.ACTION),
                checked(RecordOwner.SETTLEMENT_MEETING),
                checked(RecordOwner.COORDINATION_MEETING),
                entries,
                faults);
        return faults == 0 ? VERIFIED : FAULTS_FOUND;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                requiredSetting("quarkus.datasource.jdbc.url"),
                requiredSetting("quarkus.datasource.username"),
                requiredSetting("quarkus.datasource.password"));
    }

    private String requiredSetting(String name) {
        return config.getOptionalValue(name, String.class)
                .orElseThrow(() -> new IllegalStateException("The setting %s (environment: %s) is not set."
                        .formatted(name, name.replace('.', '_').toUpperCase(Locale.ROOT))));
    }

    private void report(RecordOwner owner, RecordVerification verification) {
        owners.merge(owner, 1L, Long::sum);
        entries += verification.entries();
        RecordVerification.Fault fault = verification.firstFault();
        if (fault != null) {
            faults++;
            out.printf("%s %s entry %d: %s%n", owner.label(), verification.caseId(), fault.seq(), fault.what());
        }
    }

    private void reportWithoutOwner(UUID id, long count) {
        entries += count;
        faults++;
        out.printf("record %s: its owner is missing, %d entries are left%n", id, count);
    }

    private void reportProgress() {
        long cases = checked(RecordOwner.CASE);
        if (cases > 0 && cases % PROGRESS_INTERVAL_CASES == 0) {
            out.printf("%d cases checked%n", cases);
        }
    }

    private long checked(RecordOwner owner) {
        return owners.getOrDefault(owner, 0L);
    }
}
