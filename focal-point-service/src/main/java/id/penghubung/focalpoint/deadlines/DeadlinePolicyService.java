package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.calendar.RulesRevision;
import id.penghubung.focalpoint.calendar.WorkingCalendar;
import id.penghubung.focalpoint.deadlines.escalation.EscalationPolicy;
import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes deadline policies. A new policy replaces the latest one from its first day on, and never for past days. */
@ApplicationScoped
class DeadlinePolicyService {

    private final DeadlinePolicyRepository policies;
    private final RulesRevision rules;
    private final RecalculationRequests recalculations;
    private final OfficeTime office;

    DeadlinePolicyService(
            DeadlinePolicyRepository policies,
            RulesRevision rules,
            RecalculationRequests recalculations,
            OfficeTime office) {
        this.policies = policies;
        this.rules = rules;
        this.recalculations = recalculations;
        this.office = office;
    }

    /** Returns all versions that are valid on the day or later; a few dozen at most. */
    @Transactional
    List<DeadlinePolicyView> validFrom(@Nullable LocalDate day) {
        return policies.all().stream()
                .filter(policy -> day == null
                        || policy.validUntil() == null
                        || policy.validUntil().isAfter(day))
                .sorted(Comparator.comparing(DeadlinePolicy::subject)
                        .thenComparing(DeadlinePolicy::stage)
                        .thenComparing(DeadlinePolicy::validFrom))
                .map(DeadlinePolicyView::of)
                .toList();
    }

    @Transactional
    DeadlinePolicyChanged change(DeadlinePolicyRequest request, String changedBy) {
        StartEvent startEvent = request.requiredStartEvent();
        EscalationPolicy escalationPolicy = request.escalationPolicy();
        rules.lockForChange();
        Optional<DeadlinePolicyEntry> latest = policies.latest(request.subject(), request.stage());
        requireValidPeriod(request.validFrom(), latest);
        if (request.appliesToRunning()) {
            requireReplaceable(request, startEvent, latest);
        }
        latest.ifPresent(entry -> {
            entry.endOn(request.validFrom());
            policies.flush();
        });
        DeadlinePolicyEntry entry = new DeadlinePolicyEntry(
                request.subject(),
                request.stage(),
                startEvent,
                request.budget(),
                request.pausable(),
                request.basis(),
                escalationPolicy,
                request.validFrom(),
                changedBy);
        policies.persistAndFlush(entry);
        UUID recalculation = request.appliesToRunning() ? recalculations.recalculate(entry.policy(), changedBy) : null;
        return new DeadlinePolicyChanged(DeadlinePolicyView.of(entry.policy()), recalculation);
    }

    /** A running deadline refers to the policy that started it, so only a replacement of that policy can apply to it. */
    private void requireReplaceable(
            DeadlinePolicyRequest request, StartEvent startEvent, Optional<DeadlinePolicyEntry> latest) {
        if (latest.isEmpty()) {
            throw ProblemException.invalid(FieldError.of(
                    "appliesToRunning",
                    "hanya untuk kebijakan yang menggantikan kebijakan dengan subject dan stage yang sama",
                    "is only for a policy that takes the place of one with the same subject and stage"));
        }
        if (latest.get().policy().startEvent() != startEvent) {
            throw ProblemException.invalid(FieldError.of(
                    "appliesToRunning",
                    "hanya untuk kebijakan yang dihitung dari peristiwa yang sama",
                    "is only for a policy that counts from the same event"));
        }
        if (request.validFrom().isAfter(office.today())) {
            throw ProblemException.invalid(FieldError.of(
                    "appliesToRunning",
                    "hanya untuk kebijakan yang berlaku hari ini",
                    "is only for a policy that is valid from today"));
        }
    }

    private void requireValidPeriod(LocalDate from, Optional<DeadlinePolicyEntry> latest) {
        LocalDate earliest = latest.map(entry -> entry.validFrom().plusDays(1))
                .filter(day -> day.isAfter(office.today()))
                .orElseGet(office::today);
        if (from.isBefore(earliest) || from.isAfter(WorkingCalendar.LAST_DAY)) {
            throw ProblemException.invalid(FieldError.of(
                    "validFrom",
                    "harus dari " + earliest + " sampai " + WorkingCalendar.LAST_DAY,
                    "must be from " + earliest + " to " + WorkingCalendar.LAST_DAY));
        }
    }
}
