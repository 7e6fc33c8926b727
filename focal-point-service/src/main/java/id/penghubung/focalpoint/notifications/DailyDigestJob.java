package id.penghubung.focalpoint.notifications;

import id.penghubung.focalpoint.directory.AgencyOfficers;
import id.penghubung.focalpoint.directory.OfficerContact;
import id.penghubung.focalpoint.directory.OfficerRole;
import id.penghubung.focalpoint.directory.OfficerDirectory;
import id.penghubung.focalpoint.notifications.DigestTable.Run;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.kit.work.BackgroundJobRunner;
import id.penghubung.kit.work.FailingRows;
import id.penghubung.kit.work.IsolatingBatchProcessor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The daily digest: at the agency's hour, on its working days, for each focal point, when there is something to say. A
 * unique row for day and person makes it one, whichever replica gets there.
 */
@ApplicationScoped
class DailyDigestJob {

    private static final String WORKER = "daily-digest";

    private final BackgroundJobRunner runs;
    private final IsolatingBatchProcessor batches;
    private final FailingRows failing;
    private final OfficerDirectory officers;
    private final DigestSource news;
    private final DigestTable digests;
    private final MailTable mails;
    private final OfficeTime office;
    private final IdGenerator ids;

    DailyDigestJob(
            BackgroundJobRunner runs,
            IsolatingBatchProcessor batches,
            FailingRows failing,
            OfficerDirectory officers,
            DigestSource news,
            DigestTable digests,
            MailTable mails,
            OfficeTime office,
            IdGenerator ids) {
        this.runs = runs;
        this.batches = batches;
        this.failing = failing;
        this.officers = officers;
        this.news = news;
        this.digests = digests;
        this.mails = mails;
        this.office = office;
        this.ids = ids;
    }

    @Scheduled(
            identity = WORKER,
            every = "{penghubung.notifications.digest-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        runs.run(WORKER, this::write);
    }

    /** Writes the digests whose hour has come and that nobody has written yet. */
    void write() {
        ZonedDateTime now = office.now();
        LocalDate today = now.toLocalDate();
        Set<Run> done = QuarkusTransaction.disallowingExisting().call(() -> digests.of(today));
        officers.everybody().forEach((agency, people) -> {
            if (now.getHour() >= people.hours().digestHour() && office.worksToday(agency)) {
                for (OfficerContact person : people.standingFor(OfficerRole.OFFICER)) {
                    Run run = new Run(agency, person.account());
                    if (!done.contains(run)) {
                        isolated(run, today, () -> writeOne(run, person, people, now));
                    }
                }
            }
        });
    }

    /** A digest that cannot be written rests for a while; those of other people are written. */
    private void isolated(Run run, LocalDate day, Runnable work) {
        UUID id = UUID.nameUUIDFromBytes((day + "/" + run).getBytes(StandardCharsets.UTF_8));
        batches.processAll(
                List.of(id),
                ids -> {
                    if (failing.isReady(WORKER, id)) {
                        work.run();
                        failing.clear(WORKER, ids);
                    }
                    return 1;
                },
                (row, failure) -> failing.recordFailure(WORKER, row, failure));
    }

    private void writeOne(Run run, OfficerContact person, AgencyOfficers people, ZonedDateTime now) {
        if (!digests.begin(now.toLocalDate(), run)) {
            return;
        }
        Instant endOfDay =
                now.toLocalDate().plusDays(1).atStartOfDay(now.getZone()).toInstant();
        DigestSource.Summary summary =
                news.of(run.agencyCode(), run.account(), now.minusDays(1).toInstant(), now.toInstant(), endOfDay);
        if (summary.isEmpty()) {
            return;
        }
        mails.insert(List.of(new OutgoingMail(
                ids.next(),
                OutgoingMail.DIGEST,
                run.agencyCode(),
                null,
                person.email(),
                person.language(),
                factsOf(summary),
                now.toInstant(),
                null,
                office.mailTime(run.agencyCode(), people.hours()))));
    }

    private static Map<String, String> factsOf(DigestSource.Summary summary) {
        return Map.of(
                "dueToday", named(summary.dueToday()),
                "dueTodayCount", counted(summary.dueToday()),
                "overdue", named(summary.overdue()),
                "overdueCount", counted(summary.overdue()),
                "new", named(summary.fresh()),
                "newCount", counted(summary.fresh()));
    }

    private static String named(List<String> numbers) {
        List<String> shown = numbers.subList(0, Math.min(numbers.size(), DigestSource.SHOWN));
        return shown.isEmpty() ? "-" : String.join(", ", shown) + (numbers.size() > DigestSource.SHOWN ? ", …" : "");
    }

    private static String counted(List<String> numbers) {
        return numbers.size() > DigestSource.SHOWN ? DigestSource.SHOWN + "+" : Integer.toString(numbers.size());
    }
}
