package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.focalpoint.deadlines.DeadlineService;
import id.penghubung.focalpoint.deadlines.DeadlineView;
import id.penghubung.focalpoint.ombudsman.RecordWriter;
import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The order of the requests for clarification and of the summonses to one agency (UU 37/2008 Art. 31 and 33). A second request
 * follows a first one that was not answered in time, or not sufficiently; a summons follows one without effect, at most twice in
 * a row. The letter before is locked, so that only one letter follows it.
 */
@ApplicationScoped
class LetterSequence {

    private final LetterRepository letters;
    private final RecordWriter records;
    private final DeadlineService deadlines;
    private final RightToAnswer rightToAnswer;
    private final LetterEventPublisher events;
    private final OfficeTime office;

    LetterSequence(
            LetterRepository letters,
            RecordWriter records,
            DeadlineService deadlines,
            RightToAnswer rightToAnswer,
            LetterEventPublisher events,
            OfficeTime office) {
        this.letters = letters;
        this.records = records;
        this.deadlines = deadlines;
        this.rightToAnswer = rightToAnswer;
        this.events = events;
        this.office = office;
    }

    /**
     * Returns the place of a new letter, and enters what it says about the letter before it.
     *
     * @throws ProblemException 400 if it follows a letter that it cannot follow, 409 if the letter before does not allow it
     */
    LetterPosition enter(UUID matterId, LetterRegistration request, LetterOfficer officer, Instant now) {
        if (request.follows() != null) {
            return afterInsufficientAnswer(matterId, request, request.follows(), officer, now);
        }
        if (request.demand() == LetterDemand.SECOND_CLARIFICATION) {
            return afterUnansweredRequest(matterId, request, now);
        }
        return request.demand() == LetterDemand.SUMMONS ? afterSummons(matterId, request, now) : LetterPosition.FIRST;
    }

    private LetterPosition afterInsufficientAnswer(
            UUID matterId, LetterRegistration request, FurtherRequest follows, LetterOfficer officer, Instant now) {
        Letter before = letters.lockOf(matterId, follows.letterId())
                .filter(letter -> letter.demand() != null && Objects.equals(letter.agencyCode(), request.agencyCode()))
                .orElseThrow(() -> ProblemException.invalid(FieldError.of(
                        "follows/letterId",
                        "bukan surat yang meminta jawaban instansi ini pada laporan ini",
                        "is not a letter of this matter that asks this agency for an answer")));
        before.review(AnswerReview.insufficient(follows, officer, now), "follows/letterId");
        LetterDemand further = Objects.requireNonNull(before.demand()).further();
        if (request.demand() != further) {
            throw ProblemException.invalid(FieldError.of("demand", "harus " + further, "must be " + further));
        }
        records.append(
                before, List.of(LetterEntries.furtherRequested(follows, request.number(), officer.actor(), now)));
        events.reviewed(before, ReviewOutcome.INSUFFICIENT, now);
        return new LetterPosition(before.id(), further == LetterDemand.SECOND_CLARIFICATION ? 2 : 1);
    }

    private LetterPosition afterUnansweredRequest(UUID matterId, LetterRegistration request, Instant now) {
        Letter first = letters.lockLatest(
                        matterId, Objects.requireNonNull(request.agencyCode()), LetterDemand.CLARIFICATION)
                .filter(letter -> !letters.isFollowed(letter.id()))
                .orElseThrow(() -> refused(
                        LetterProblem.FIRST_REQUEST_MISSING,
                        "Permintaan kedua hanya menyusul satu permintaan pertama yang sudah dicatat.",
                        "A second request follows one registered first request, and there is no third."));
        if (first.isAnswered()) {
            throw first.review() == null
                    ? refused(
                            LetterProblem.ANSWER_NOT_REVIEWED,
                            "Permintaan pertama sudah dijawab. Sebutkan kekurangannya dalam follows.",
                            "The first request is answered. State in follows why that is not sufficient.")
                    : LetterProblem.answerReviewed(first.number(), "demand");
        }
        if (!isOverBefore(first, request)) {
            throw refused(
                    LetterProblem.FIRST_REQUEST_RUNNING,
                    "Permintaan kedua hanya setelah batas waktu permintaan pertama terlewati.",
                    "A second request is possible only after the time limit of the first is over.");
        }
        stopEscalation(first, now);
        return new LetterPosition(first.id(), 2);
    }

    /** Ends the escalation of a letter whose place another one takes. Its time limit stays breached. */
    private void stopEscalation(Letter replaced, Instant now) {
        var cancelled = deadlines.cancelAll(Map.of(replaced.id(), now)).get(replaced.id());
        if (cancelled != null) {
            records.append(
                    replaced,
                    cancelled.newBreaches().stream()
                            .flatMap(breach -> rightToAnswer.onBreach(replaced, breach, cancelled).stream())
                            .toList());
        }
    }

    /** Returns whether the time limit of the first request was over when the second was written and received. */
    private boolean isOverBefore(Letter first, LetterRegistration second) {
        Optional<DeadlineView> limit =
                deadlines.of(first.id()).deadlines().stream().findFirst();
        return limit.isEmpty()
                || (Objects.requireNonNull(second.receivedAt())
                                .isAfter(limit.get().dueAt())
                        && !second.letterDate().isBefore(limit.get().dueDate()));
    }

    private LetterPosition afterSummons(UUID matterId, LetterRegistration request, Instant now) {
        Optional<Letter> latest =
                letters.lockLatest(matterId, Objects.requireNonNull(request.agencyCode()), LetterDemand.SUMMONS);
        Summons before = latest.map(Letter::summons).orElse(null);
        if (before == null || before.attendance() == Attendance.APPEARED) {
            return LetterPosition.FIRST;
        }
        if (!before.hadNoEffect()) {
            throw refused(
                    LetterProblem.SUMMONS_PENDING,
                    "Catat dulu kehadiran pada panggilan sebelumnya.",
                    "Record the attendance at the hearing of the summons before first.");
        }
        if (before.ordinal() >= Summons.LAST) {
            throw refused(
                    LetterProblem.SUMMONS_EXHAUSTED,
                    "Sesudah panggilan ketiga tidak ada panggilan lagi; bantuan kepolisian dapat diminta.",
                    "There is no summons after the third; the police can be asked for help.");
        }
        if (request.letterDate().isBefore(office.at(before.hearingAt()).toLocalDate())) {
            throw ProblemException.invalid(FieldError.of(
                    "letterDate",
                    "tidak boleh sebelum pemeriksaan pada panggilan sebelumnya",
                    "must not be before the hearing of the summons before"));
        }
        latest.ifPresent(summons -> stopEscalation(summons, now));
        return new LetterPosition(latest.map(Letter::id).orElseThrow(), before.ordinal() + 1);
    }

    private static ProblemException refused(LetterProblem problem, String id, String en) {
        return ProblemException.of(problem, id, en)
                .withError(FieldError.of("demand", "belum atau tidak dapat diminta", "cannot be demanded now"));
    }
}
