package id.penghubung.complaints.abuse;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.SnapshotCache;
import id.penghubung.kit.version.EntityTags;
import id.penghubung.kit.version.Versioned;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The limits, which are read from the database at intervals, so that a submission costs no statement for them. A change takes effect at
 * once in the replica that makes it, and after the interval in the others.
 */
@ApplicationScoped
public class SubmissionLimits {

    private final SubmissionLimitTable table;
    private final AbuseSettings settings;
    private final Clock clock;
    private final SnapshotCache<Map<LimitName, Integer>> values;

    SubmissionLimits(SubmissionLimitTable table, AbuseSettings settings, Clock clock) {
        this.table = table;
        this.settings = settings;
        this.clock = clock;
        this.values = new SnapshotCache<>(this::read, settings.limitsRefresh());
    }

    private Map<LimitName, Integer> read() {
        Map<LimitName, Integer> read = new EnumMap<>(LimitName.class);
        for (Versioned<SubmissionLimit> stored : table.all()) {
            read.put(stored.view().name(), stored.view().value());
        }
        return read;
    }

    @Transactional
    void seed(@Observes StartupEvent starting) {
        AbuseSettings.InitialLimits initial = settings.initial();
        table.seed(
                new EnumMap<>(Map.ofEntries(
                        Map.entry(LimitName.PERSON_PER_HOUR, initial.personPerHour()),
                        Map.entry(LimitName.PERSON_PER_DAY, initial.personPerDay()),
                        Map.entry(LimitName.DEVICE_PER_HOUR, initial.devicePerHour()),
                        Map.entry(LimitName.DEVICE_PER_DAY, initial.devicePerDay()),
                        Map.entry(LimitName.ADDRESS_PER_HOUR, initial.addressPerHour()),
                        Map.entry(LimitName.ADDRESS_PER_DAY, initial.addressPerDay()),
                        Map.entry(LimitName.LINKS, initial.links()),
                        Map.entry(LimitName.REPEATED_CHARACTERS, initial.repeatedCharacters()),
                        Map.entry(LimitName.CONFIRMATIONS_PER_ADDRESS_AND_DAY, initial.confirmationsPerAddressAndDay()),
                        Map.entry(LimitName.MAILS_PER_ADDRESS_AND_DAY, initial.mailsPerAddressAndDay()),
                        Map.entry(LimitName.RESTRICTION_DAYS, initial.restrictionDays()))),
                clock.instant());
    }

    /** Returns the value of a limit; 0 stands for no limit. */
    public int of(LimitName name) {
        return values.get().getOrDefault(name, 0);
    }

    List<SubmissionLimit> all() {
        return table.all().stream().map(Versioned::view).toList();
    }

    Versioned<SubmissionLimit> get(LimitName name) {
        return table.all().stream()
                .filter(stored -> stored.view().name() == name)
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    /**
     * Changes a limit. It holds at once in this replica.
     *
     * @param account sign-in name of the administrator
     * @throws ProblemException 412 for another version, 428 without one
     */
    Versioned<SubmissionLimit> change(LimitName name, int value, @Nullable String ifMatch, String account) {
        Versioned<SubmissionLimit> changed = QuarkusTransaction.disallowingExisting()
                .call(() -> {
                    Versioned<SubmissionLimit> stored = table.lock(name).orElseThrow(ProblemException::notFound);
                    EntityTags.requireMatch(ifMatch, stored.version());
                    table.update(name, value, clock.instant(), account);
                    return get(name);
                });
        // After the commit: a submission before it would read the earlier value again.
        forget();
        return changed;
    }

    /** Forgets the values, so that the next submission reads them. */
    void forget() {
        values.invalidate();
    }
}
