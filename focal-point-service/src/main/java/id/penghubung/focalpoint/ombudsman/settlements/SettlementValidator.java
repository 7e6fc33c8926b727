package id.penghubung.focalpoint.ombudsman.settlements;

import id.penghubung.focalpoint.calendar.WorkingCalendar;
import id.penghubung.focalpoint.ombudsman.MatterDirectory.MatterSummary;
import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the times, agencies and people of settlement meetings. An error is a problem (400) with its field. */
@ApplicationScoped
class SettlementValidator {

    private static final int MAX_DAYS_AHEAD = 1_000;

    private final OfficeTime office;
    private final Clock clock;

    SettlementValidator(OfficeTime office, Clock clock) {
        this.office = office;
        this.clock = clock;
    }

    void requireValid(SettlementPlan plan, MatterSummary matter) {
        if (plan.kind() == SettlementKind.QUICK_SETTLEMENT) {
            throw invalid("kind", "dicatat setelah dilaksanakan", "is recorded after it was held");
        }
        requirePlannable(plan.startsAt());
        requireAgencies(plan.agencies(), matter);
        requireParticipants(plan.participantsOrNone(), plan.agencies());
    }

    void requirePlannable(Instant startsAt) {
        Instant now = clock.instant();
        if (!startsAt.isAfter(now) || startsAt.isAfter(now.plus(Duration.ofDays(MAX_DAYS_AHEAD)))) {
            throw invalid(
                    "startsAt",
                    "harus di masa depan, paling jauh " + MAX_DAYS_AHEAD + " hari",
                    "must be in the future, within " + MAX_DAYS_AHEAD + " days");
        }
    }

    /** @param onlyAgency the agency of the officer who records it; null if all agencies are possible */
    void requireValid(QuickSettlement settlement, MatterSummary matter, @Nullable String onlyAgency) {
        if ((settlement.means() == SettlementMeans.MEETING) != (settlement.place() != null)) {
            throw invalid(
                    "place", "wajib untuk pertemuan, dan hanya untuk itu", "is for a meeting only, and required there");
        }
        requireAgencies(settlement.agencies(), matter);
        for (int i = 0; i < settlement.agencies().size(); i++) {
            if (onlyAgency != null && !onlyAgency.equals(settlement.agencies().get(i))) {
                throw invalid("agencies/" + i, "bukan instansi Anda", "is not your agency");
            }
        }
        requireValid(settlement.result(), settlement.agencies());
    }

    void requireValid(SettlementResult result, Collection<String> agencies) {
        if (result.heldAt().isAfter(clock.instant())) {
            throw invalid("heldAt", "tidak boleh di masa depan", "must not be in the future");
        }
        LocalDate held = office.at(result.heldAt()).toLocalDate();
        if (held.isBefore(WorkingCalendar.FIRST_DAY)) {
            throw invalid(
                    "heldAt",
                    "tidak boleh sebelum " + WorkingCalendar.FIRST_DAY,
                    "must not be before " + WorkingCalendar.FIRST_DAY);
        }
        requireParticipants(result.participants(), agencies);
        boolean agreed = result.outcome() == SettlementOutcome.AGREED;
        if (agreed != (result.agreement() != null)) {
            throw invalid(
                    "agreement", "wajib untuk AGREED, dan hanya untuk itu", "is for AGREED only, and required there");
        }
        if (!agreed && !result.commitmentsOrNone().isEmpty()) {
            throw invalid("commitments", "hanya untuk AGREED", "are for AGREED only");
        }
        requireCommitments(result.commitmentsOrNone(), held, agencies);
    }

    private void requireCommitments(List<CommitmentRequest> commitments, LocalDate held, Collection<String> agencies) {
        for (int i = 0; i < commitments.size(); i++) {
            CommitmentRequest commitment = commitments.get(i);
            String field = "commitments/" + i;
            if (!agencies.contains(commitment.agencyCode())) {
                throw invalid(
                        field + "/agencyCode", "bukan instansi pertemuan ini", "is not an agency of this meeting");
            }
            if ((commitment.dueOn() == null) == (commitment.dueInHours() == null)) {
                throw invalid(field + "/dueOn", "isi dueOn atau dueInHours", "needs either dueOn or dueInHours");
            }
            if (commitment.dueOn() == null) {
                continue;
            }
            if (!commitment.dueOn().isAfter(held) || commitment.dueOn().isAfter(held.plusDays(MAX_DAYS_AHEAD))) {
                throw invalid(
                        field + "/dueOn",
                        "harus sesudah pertemuan, paling jauh " + MAX_DAYS_AHEAD + " hari",
                        "must be after the meeting, within " + MAX_DAYS_AHEAD + " days");
            }
        }
    }

    private static void requireAgencies(List<String> agencies, MatterSummary matter) {
        for (int i = 0; i < agencies.size(); i++) {
            if (!matter.agencies().contains(agencies.get(i))) {
                throw invalid("agencies/" + i, "bukan instansi terkait laporan ini", "is not an agency of this matter");
            }
        }
    }

    private static void requireParticipants(List<Participant> participants, Collection<String> agencies) {
        for (int i = 0; i < participants.size(); i++) {
            Participant one = participants.get(i);
            String field = "participants/" + i;
            boolean ofAgency = one.side() == ParticipantSide.AGENCY;
            if (ofAgency ? !agencies.contains(one.agencyCode()) : one.agencyCode() != null) {
                throw invalid(
                        field + "/agencyCode",
                        "instansi pertemuan ini, hanya untuk pihak AGENCY",
                        "is an agency of this meeting, for the side AGENCY only");
            }
            boolean ofReporter = one.side() == ParticipantSide.REPORTER;
            if (ofReporter == (one.name() != null)) {
                throw ofReporter
                        ? invalid(
                                field + "/name",
                                "pelapor dicatat tanpa nama",
                                "the reporter is recorded without a name")
                        : invalid(field + "/name", "wajib diisi", "is required");
            }
        }
    }

    private static ProblemException invalid(String field, String id, String en) {
        return ProblemException.invalid(FieldError.of(field, id, en));
    }
}
