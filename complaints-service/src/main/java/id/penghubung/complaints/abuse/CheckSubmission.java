package id.penghubung.complaints.abuse;

import id.penghubung.complaints.abuse.SubmissionCountTable.Count;
import id.penghubung.complaints.abuse.SubmissionCountTable.Counted;
import id.penghubung.complaints.abuse.SubmissionCountTable.Person;
import id.penghubung.complaints.abuse.SubmissionCountTable.Since;
import id.penghubung.complaints.abuse.SubmissionCountTable.Waiting;
import id.penghubung.complaints.personaldata.PersonHashes;
import id.penghubung.kit.limits.ClientNetwork;
import id.penghubung.kit.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Refuses submissions of reporters whom the coordinator told to wait, and those above the limits of a person, a device or an address. The
 * numbers are counted in the database, so that they hold for all replicas and after a restart. Only new complaints are concerned.
 *
 * <p>A submission costs one statement. From half of a limit on, submissions of the same subject wait for each other, so that several at the
 * same time do not pass the limit together.
 */
@ApplicationScoped
public class CheckSubmission {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    /** Share of common trigrams from which two texts of one person are the same with small changes. */
    private static final double NEARLY_THE_SAME = 0.7;

    /** Maximum number of earlier complaints of which the reporter is told. */
    private static final int SHOWN = 3;

    private static final int HEXADECIMAL = 16;
    private static final int LONG_DIGITS = 15;

    private final SubmissionCountTable table;
    private final SubmissionLimits limits;
    private final PersonHashes hashes;
    private final MeterRegistry meters;
    private final Clock clock;

    CheckSubmission(
            SubmissionCountTable table,
            SubmissionLimits limits,
            PersonHashes hashes,
            MeterRegistry meters,
            Clock clock) {
        this.table = table;
        this.limits = limits;
        this.hashes = hashes;
        this.meters = meters;
        this.clock = clock;
    }

    /** A subject with its limits; 0 stands for no limit. */
    private record Limited(String subject, int perHour, int perDay) {

        /** Returns what is counted: up to one more than the limits, and nothing without one. */
        Counted counted() {
            return new Counted(subject, perHour == 0 ? 0 : perHour + 1, perDay == 0 ? 0 : perDay + 1);
        }

        boolean isHalfUsed(Count count) {
            return 2 * count.inHour() >= perHour && perHour > 0 || 2 * count.inDay() >= perDay && perDay > 0;
        }

        boolean isHourUsed(Count count, int own) {
            return perHour > 0 && count.inHour() - own >= perHour;
        }

        boolean isDayUsed(Count count, int own) {
            return perDay > 0 && count.inDay() - own >= perDay;
        }
    }

    /**
     * Checks a submission within the transaction that stores it. What is refused is not counted. From half of a limit on, submissions
     * of one subject are counted one after the other; before it, as many can be let through as are in flight at once.
     *
     * <p>A restriction that is found by contact details alone refuses nothing: the sender could otherwise find out about every person
     * whose mail address or phone number is known whether they were told to wait.
     *
     * @throws ProblemException 429 with {@code Retry-After} if the submitter must wait
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public SubmissionCheck check(Submitter submitter, String title, String description) {
        String account = submitter.account();
        return account != null && submitter.isCountedByAccount()
                ? checkAccount(account, submitter, ComparedText.of(title, description))
                : checkTraces(submitter);
    }

    private SubmissionCheck checkAccount(String account, Submitter submitter, String text) {
        Instant now = clock.instant();
        Since since = since(now);
        Limited limited = limited(account, LimitName.PERSON_PER_HOUR, LimitName.PERSON_PER_DAY);
        SubmissionCountTable.OfAccount found = table.ofAccount(limited.counted(), since, person(submitter), now);
        refuseIfWaiting(found.count().waiting(), now);
        if (limited.isHalfUsed(found.count())) {
            table.lock(lockNumber(hashes.current("account", account)));
            Count alone = table.ofAccount(limited.counted(), since, Person.NOBODY, now)
                    .count();
            refuseIfUsed(limited, alone, 0, since, now, (from, n) -> table.timeOfAccount(account, from, n));
        }
        return new SubmissionCheck(similar(text, found.newest()), found.count().restrictedContact());
    }

    private static List<SubmissionCheck.Similar> similar(String text, List<SubmissionCountTable.Earlier> newest) {
        if (newest.isEmpty()) {
            return List.of();
        }
        Trigrams own = Trigrams.of(text);
        return newest.stream()
                .filter(earlier -> Trigrams.of(earlier.text()).similarityTo(own) >= NEARLY_THE_SAME)
                .map(SubmissionCountTable.Earlier::complaint)
                .limit(SHOWN)
                .toList();
    }

    private SubmissionCheck checkTraces(Submitter submitter) {
        Instant now = clock.instant();
        Since since = since(now);
        List<Limited> limited = limitedOf(submitter);
        List<Counted> counted = limited.stream().map(Limited::counted).toList();
        List<Count> counts = table.addAndCount(counted, since, person(submitter), now);
        refuseIfWaiting(counts.getFirst().waiting(), now);
        if (Stream.iterate(0, i -> i < counts.size(), i -> i + 1)
                .anyMatch(i -> limited.get(i).isHalfUsed(counts.get(i)))) {
            refuseIfOneIsUsed(limited, counted, since, now);
        }
        return new SubmissionCheck(List.of(), counts.getFirst().restrictedContact());
    }

    private void refuseIfOneIsUsed(List<Limited> limited, List<Counted> counted, Since since, Instant now) {
        // In one order, so that two submissions do not wait for each other.
        limited.stream()
                .map(Limited::subject)
                .map(CheckSubmission::lockNumber)
                .sorted()
                .forEach(table::lock);
        List<Count> alone = table.count(counted, since, now);
        for (int i = 0; i < alone.size(); i++) {
            Limited one = limited.get(i);
            // The newest trace is that of this submission.
            refuseIfUsed(
                    one, alone.get(i), 1, since, now, (from, n) -> table.timeOfSubject(one.subject(), from, n + 1));
        }
    }

    /** Contact details are not among them: everybody can type those of somebody else, and use up what that person may submit. */
    private List<Limited> limitedOf(Submitter submitter) {
        List<Limited> limited = new ArrayList<>();
        limited.add(limited(
                hashes.current("address", ClientNetwork.of(submitter.address())),
                LimitName.ADDRESS_PER_HOUR,
                LimitName.ADDRESS_PER_DAY));
        String device = submitter.device();
        if (device != null) {
            limited.add(limited(hashes.current("device", device), LimitName.DEVICE_PER_HOUR, LimitName.DEVICE_PER_DAY));
        }
        return limited;
    }

    private Limited limited(String subject, LimitName perHour, LimitName perDay) {
        return new Limited(subject, limits.of(perHour), limits.of(perDay));
    }

    /**
     * Returns by what a restriction of the submitter is found, also of one who asks to be anonymous now: nothing of it is stored. The
     * contact details of an anonymous complaint are left out, because a mark would lead from it to a person.
     */
    private Person person(Submitter submitter) {
        String account = submitter.account();
        return new Person(
                Stream.concat(
                                account == null ? Stream.empty() : hashes.ofAccount(account).stream(),
                                hashes.ofEmail(submitter.provenEmail()).stream())
                        .toList(),
                submitter.anonymous() ? List.of() : hashes.ofContacts(submitter.identity()));
    }

    private void refuseIfWaiting(@Nullable Waiting waiting, Instant now) {
        if (waiting != null) {
            refused("restriction");
            throw AbuseProblem.toldToWait(waiting.reason(), waiting.until(), Duration.between(now, waiting.until()));
        }
    }

    /** Finds the time of the n-th newest submission of a subject since a time. */
    private interface SubmissionTimes {
        Optional<Instant> find(Instant since, int n);
    }

    private void refuseIfUsed(Limited limited, Count count, int own, Since since, Instant now, SubmissionTimes times) {
        if (limited.isDayUsed(count, own)) {
            throw limitReached(times.find(since.day(), limited.perDay()), DAY, now);
        }
        if (limited.isHourUsed(count, own)) {
            throw limitReached(times.find(since.hour(), limited.perHour()), HOUR, now);
        }
    }

    /** @param oldest the submission after whose window the next one is possible */
    private ProblemException limitReached(Optional<Instant> oldest, Duration window, Instant now) {
        refused("limit");
        return AbuseProblem.limitReached(
                oldest.map(at -> Duration.between(now, at.plus(window))).orElse(window));
    }

    private void refused(String by) {
        meters.counter("penghubung.submissions.refused", "by", by).increment();
    }

    private static Since since(Instant now) {
        return new Since(now.minus(HOUR), now.minus(DAY));
    }

    private static long lockNumber(String hexadecimal) {
        return Long.parseLong(hexadecimal.substring(0, LONG_DIGITS), HEXADECIMAL);
    }
}
