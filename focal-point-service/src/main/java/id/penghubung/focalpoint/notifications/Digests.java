package id.penghubung.focalpoint.notifications;

import id.penghubung.focalpoint.directory.AgencyPeople;
import id.penghubung.focalpoint.directory.Contact;
import id.penghubung.focalpoint.directory.OfficerRole;
import id.penghubung.focalpoint.directory.Officers;
import id.penghubung.focalpoint.notifications.DigestTable.Run;
import id.penghubung.kit.runtime.Ids;
import id.penghubung.kit.work.BackgroundRuns;
import id.penghubung.kit.work.FailingRows;
import id.penghubung.kit.work.IsolatedBatches;
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
class Digests {

    private static final String WORKER = "daily-digest";

    private final BackgroundRuns runs;
    private final IsolatedBatches batches;
    private final FailingRows failing;
    private final Officers officers;
    private final DeskNews news;
    private final DigestTable digests;
    private final MailTable mails;
    private final Office office;
    private final Ids ids;

    Digests(
            BackgroundRuns runs,
            IsolatedBatches batches,
            FailingRows failing,
            Officers officers,
            DeskNews news,
            DigestTable digests,
            MailTable mails,
            Office office,
            Ids ids) {
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
                for (Contact person : people.standingFor(OfficerRole.OFFICER)) {
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
                        failing.healed(WORKER, ids);
                    }
                    return 1;
                },
                (row, failure) -> failing.failed(WORKER, row, failure));
    }

    private void writeOne(Run run, Contact person, AgencyPeople people, ZonedDateTime now) {
        if (!digests.begin(now.toLocalDate(), run)) {
            return;
        }
        Instant endOfDay =
                now.toLocalDate().plusDays(1).atStartOfDay(now.getZone()).toInstant();
        DeskNews.Summary summary =
                news.of(run.agencyCode(), run.account(), now.minusDays(1).toInstant(), now.toInstant(), endOfDay);
        if (summary.isEmpty()) {
            return;
        }
        mails.insert(List.of(new Mail(
                ids.next(),
                Mail.DIGEST,
                run.agencyCode(),
                null,
                person.email(),
                person.language(),
                factsOf(summary),
                now.toInstant(),
                null,
                office.mailTime(run.agencyCode(), people.hours()))));
    }

    private static Map<String, String> factsOf(DeskNews.Summary summary) {
        return Map.of(
                "dueToday", named(summary.dueToday()),
                "dueTodayCount", counted(summary.dueToday()),
                "overdue", named(summary.overdue()),
                "overdueCount", counted(summary.overdue()),
                "new", named(summary.fresh()),
                "newCount", counted(summary.fresh()));
    }

    private static String named(List<String> numbers) {
        List<String> shown = numbers.subList(0, Math.min(numbers.size(), DeskNews.SHOWN));
        return shown.isEmpty() ? "-" : String.join(", ", shown) + (numbers.size() > DeskNews.SHOWN ? ", …" : "");
    }

    private static String counted(List<String> numbers) {
        return numbers.size() > DeskNews.SHOWN ? DeskNews.SHOWN + "+" : Integer.toString(numbers.size());
    }
}
