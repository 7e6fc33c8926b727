package id.penghubung.complaints.abuse;

import id.penghubung.complaints.abuse.RestrictionTable.Subject;
import id.penghubung.complaints.personaldata.Identity;
import id.penghubung.complaints.personaldata.PersonHashes;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.kit.text.Text;
import id.penghubung.kit.version.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Orders of the coordinator to reporters to wait before the next submission, and their early end. They stay on record. A reporter is found
 * by keyed hashes of account and contact details; who that is, the coordinator does not learn.
 */
@ApplicationScoped
class RestrictReporters {

    private static final UUID AFTER_ALL = new UUID(-1L, -1L);

    private final RestrictionTable table;
    private final SubmissionLimits limits;
    private final PersonHashes hashes;
    private final IdGenerator ids;
    private final Clock clock;

    RestrictReporters(
            RestrictionTable table, SubmissionLimits limits, PersonHashes hashes, IdGenerator ids, Clock clock) {
        this.table = table;
        this.limits = limits;
        this.hashes = hashes;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Tells a reporter to wait.
     *
     * @param account sign-in name of the coordinator
     * @throws ProblemException 400 for a time that is past or too far away, or if not exactly one of complaint and contact details is
     *     given; 404 if there is no such complaint; 409 if nothing is stored by which its reporter can be recognized
     */
    @Transactional
    ReporterRestriction restrict(RestrictionRequest request, String account) {
        Instant now = clock.instant();
        checkEnd(request.until(), now);
        Subjects subjects = subjectsOf(request);
        ReporterRestriction restriction = new ReporterRestriction(
                ids.next(),
                request.complaintId(),
                request.until(),
                request.reason(),
                now,
                account,
                true,
                null,
                !subjects.withAccount(),
                0);
        table.insert(restriction, subjects.hashes());
        return table.find(restriction.id(), now).orElseThrow();
    }

    /**
     * Ends a restriction early.
     *
     * @throws ProblemException 404 if there is none, 409 if it has ended, 412 for another version, 428 without one
     */
    @Transactional
    ReporterRestriction lift(UUID id, @Nullable String ifMatch, String reason, String account) {
        Instant now = clock.instant();
        ReporterRestriction restriction = table.lock(id, now).orElseThrow(ProblemException::notFound);
        EntityTags.requireMatch(ifMatch, restriction.version());
        if (!restriction.active()) {
            throw AbuseProblem.RESTRICTION_ENDED.exception(
                    "Pembatasan ini sudah berakhir atau sudah dicabut.",
                    "The restriction has ended, or was already lifted.");
        }
        table.lift(id, reason, now, account);
        return get(id);
    }

    /** @throws ProblemException 404 if there is no such restriction */
    ReporterRestriction get(UUID id) {
        return table.find(id, clock.instant()).orElseThrow(ProblemException::notFound);
    }

    /** Returns restrictions, newest first, also those that have ended. */
    Page<ReporterRestriction> page(Optional<Cursor> after, int limit) {
        UUID before = after.map(position -> position.uuid(0)).orElse(AFTER_ALL);
        return Page.of(
                table.page(before, clock.instant(), limit), limit, row -> Cursor.at(row.id()), Function.identity());
    }

    private void checkEnd(Instant until, Instant now) {
        int days = limits.of(LimitName.RESTRICTION_DAYS);
        if (!until.isAfter(now) || until.isAfter(now.plus(Duration.ofDays(days)))) {
            throw ProblemException.invalid(FieldError.of(
                    "until",
                    "harus di masa depan, paling lama " + days + " hari",
                    "must be in the future, at most " + days + " days"));
        }
    }

    /** @param withAccount whether one of the hashes is that of an account */
    private record Subjects(List<Subject> hashes, boolean withAccount) {}

    private Subjects subjectsOf(RestrictionRequest request) {
        UUID complaintId = request.complaintId();
        RestrictionRequest.Contact contact = request.reporter();
        if (complaintId != null && contact == null) {
            return subjectsOf(complaintId);
        }
        // The coordinator names the person. Who proves to be that person by a verified account is told to wait.
        List<Subject> contacts = contact == null || complaintId != null
                ? List.of()
                : hashes
                        .currentOfContacts(
                                new Identity(null, contact.email(), contact.phone(), null, contact.nik(), null))
                        .stream()
                        .map(hash -> new Subject(hash, true))
                        .toList();
        if (contacts.isEmpty()) {
            throw ProblemException.invalid(new FieldError(
                    "#",
                    Text.of(
                            "isi salah satu: complaintId, atau reporter dengan surel, telepon atau NIK",
                            "needs either complaintId, or reporter with a mail address, a phone number or a NIK")));
        }
        return new Subjects(contacts, false);
    }

    private Subjects subjectsOf(UUID complaintId) {
        RestrictionTable.Person person = table.reporterOf(complaintId).orElseThrow(ProblemException::notFound);
        String account = person.account();
        List<Subject> subjects = Stream.concat(
                        account == null
                                ? Stream.empty()
                                : Stream.of(new Subject(hashes.current("account", account), true)),
                        person.contacts().stream())
                .toList();
        if (subjects.isEmpty()) {
            throw AbuseProblem.REPORTER_UNKNOWN.exception(
                    "Laporan ini dikirim tanpa akun dan tanpa kontak, atau secara anonim.",
                    "The complaint was submitted without account and contact details, or anonymously.");
        }
        return new Subjects(subjects, account != null);
    }
}
