package id.penghubung.focalpoint.ombudsman.coordination;

import id.penghubung.focalpoint.directory.AgencyStructure;
import id.penghubung.focalpoint.ombudsman.MatterDirectory.MatterSummary;
import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks requests about coordination meetings against the directory and the clock, and names all wrong fields at once. */
@ApplicationScoped
class CoordinationValidator {

    /** A meeting that was held before it was entered may be this old. */
    private static final int MAX_DAYS_AGO = 31;

    private static final int MAX_DAYS_AHEAD = 730;

    private final AgencyStructure structure;
    private final OfficeTime office;
    private final Clock clock;

    CoordinationValidator(AgencyStructure structure, OfficeTime office, Clock clock) {
        this.structure = structure;
        this.office = office;
        this.clock = clock;
    }

    void requireValid(MeetingPlan plan) {
        List<FieldError> errors = new ArrayList<>();
        addStartErrors(errors, plan.startsAt());
        addParticipantErrors(errors, plan.participantsOrNone(), false);
        requireNone(errors);
    }

    void requireValid(MeetingMove move) {
        List<FieldError> errors = new ArrayList<>();
        addStartErrors(errors, move.startsAt());
        requireNone(errors);
    }

    /** @param opened whether the meeting is open, so that attendance is known */
    void requireValid(List<Participant> participants, boolean opened) {
        List<FieldError> errors = new ArrayList<>();
        addParticipantErrors(errors, participants, opened);
        requireNone(errors);
    }

    /** Returns the time of an opening, which is neither in the future nor before the day of the meeting. */
    Instant openedAt(MeetingOpening request, Instant startsAt) {
        Instant now = clock.instant();
        Instant openedAt = Objects.requireNonNullElse(request.openedAt(), now);
        if (openedAt.isAfter(now)) {
            throw ProblemException.invalid(
                    FieldError.of("openedAt", "tidak boleh di masa depan", "must not be in the future"));
        }
        LocalDate day = office.at(startsAt).toLocalDate();
        if (office.at(openedAt).toLocalDate().isBefore(day)) {
            throw ProblemException.invalid(FieldError.of(
                    "openedAt",
                    "tidak boleh sebelum hari rapat, " + day + "; pindahkan rapatnya dahulu",
                    "must not be before the day of the meeting, " + day + "; move the meeting first"));
        }
        return openedAt;
    }

    /** @param openedAt the time at which the meeting was opened */
    void requireValid(DecisionRequest request, Instant openedAt) {
        List<FieldError> errors = new ArrayList<>();
        if (structure.existing(Set.of(request.agencyCode())).isEmpty()) {
            errors.add(unknownAgency("#/agencyCode"));
        } else if (request.account() != null && !structure.hasPerson(request.agencyCode(), request.account())) {
            errors.add(FieldError.of(
                    "account",
                    "bukan akun pejabat atau pimpinan instansi itu; isi person jika tidak punya akun",
                    "is no account of an officer or head of that agency; without an account, give the person"));
        }
        LocalDate day = office.at(openedAt).toLocalDate();
        LocalDate last = office.today().plusDays(MAX_DAYS_AHEAD);
        if (request.dueOn().isBefore(day) || request.dueOn().isAfter(last)) {
            errors.add(FieldError.of(
                    "dueOn", "harus dari " + day + " sampai " + last, "must be from " + day + " to " + last));
        }
        requireNone(errors);
    }

    /**
     * Checks a decision that is followed up as an action.
     *
     * @param matter the matter that it concerns, if there is one
     * @param openedAt the time at which the meeting was opened, from which the time limit of the action counts
     */
    void requireFollowUp(DecisionRequest request, @Nullable MatterSummary matter, Instant openedAt) {
        if (!request.isAction()) {
            return;
        }
        if (matter == null) {
            throw ProblemException.invalid(FieldError.of(
                    "asAction",
                    "hanya untuk keputusan tentang mata acara suatu laporan",
                    "applies only to a decision about an item of a matter"));
        }
        if (!matter.agencies().contains(request.agencyCode())) {
            throw ProblemException.invalid(FieldError.of(
                    "agencyCode", "bukan instansi terkait laporan ini", "is not an agency of this matter"));
        }
        LocalDate day = office.at(openedAt).toLocalDate();
        if (!request.dueOn().isAfter(day)) {
            throw ProblemException.invalid(FieldError.of(
                    "dueOn", "untuk suatu tindakan harus sesudah " + day, "must be after " + day + " for an action"));
        }
    }

    private void addStartErrors(List<FieldError> errors, Instant startsAt) {
        LocalDate first = office.today().minusDays(MAX_DAYS_AGO);
        LocalDate last = office.today().plusDays(MAX_DAYS_AHEAD);
        // Compared as times: the date of an instant far away does not exist.
        if (startsAt.isBefore(first.atStartOfDay(office.zone()).toInstant())
                || !startsAt.isBefore(
                        last.plusDays(1).atStartOfDay(office.zone()).toInstant())) {
            errors.add(FieldError.of(
                    "startsAt", "harus dari " + first + " sampai " + last, "must be from " + first + " to " + last));
        }
    }

    private void addParticipantErrors(List<FieldError> errors, List<Participant> participants, boolean opened) {
        Set<String> known = structure.existing(participants.stream()
                .map(Participant::agencyCode)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        for (int i = 0; i < participants.size(); i++) {
            @Nullable String agency = participants.get(i).agencyCode();
            if (agency != null && !known.contains(agency)) {
                errors.add(unknownAgency("#/participants/" + i + "/agencyCode"));
            }
            if (!opened && participants.get(i).attended() != null) {
                errors.add(new FieldError(
                        "#/participants/" + i + "/attended",
                        Text.of("baru diketahui setelah rapat dibuka", "is known only after the opening")));
            }
        }
    }

    private static FieldError unknownAgency(String pointer) {
        return new FieldError(pointer, Text.of("tidak ada instansi dengan kode ini", "no agency has this code"));
    }

    private static void requireNone(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }
}
