package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.calendar.OfficeSettings;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes policies. A new one takes the place of the latest from its first day on; nothing is changed backwards. */
@ApplicationScoped
class PolicyDesk {

    private final PolicyStore policies;
    private final RecalculationRequests recalculations;
    private final OfficeSettings office;
    private final Clock clock;

    PolicyDesk(PolicyStore policies, RecalculationRequests recalculations, OfficeSettings office, Clock clock) {
        this.policies = policies;
        this.recalculations = recalculations;
        this.office = office;
        this.clock = clock;
    }

    /** All versions that are or will be valid on or after a day; a few dozen. */
    @Transactional
    List<PolicyView> from(@Nullable LocalDate day) {
        return policies.all().stream()
                .filter(policy -> day == null
                        || policy.validUntil() == null
                        || policy.validUntil().isAfter(day))
                .sorted(Comparator.comparing(DeadlinePolicy::subject)
                        .thenComparing(DeadlinePolicy::stage)
                        .thenComparing(DeadlinePolicy::validFrom))
                .map(PolicyView::of)
                .toList();
    }

    @Transactional
    PolicyChanged change(PolicyRequest request, String by) {
        Ladder rungs = request.rungs();
        refuseRunningBeforeItsTime(request);
        policies.latest(request.subject(), request.stage()).ifPresent(latest -> {
            refuseBackwards(request.validFrom(), latest);
            latest.endOn(request.validFrom());
            policies.flush();
        });
        PolicyEntry entry = new PolicyEntry(
                request.subject(),
                request.stage(),
                request.budget(),
                request.pausable(),
                request.basis(),
                rungs,
                request.validFrom(),
                by);
        policies.persistAndFlush(entry);
        UUID recalculation = request.appliesToRunning() ? recalculations.recalculate(entry.policy(), by) : null;
        return new PolicyChanged(PolicyView.of(entry.policy()), recalculation);
    }

    private void refuseRunningBeforeItsTime(PolicyRequest request) {
        if (request.appliesToRunning() && request.validFrom().isAfter(today())) {
            throw ProblemException.invalid(FieldError.of(
                    "appliesToRunning",
                    "hanya untuk kebijakan yang berlaku hari ini",
                    "is only for a policy that is valid from today"));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), office.zone());
    }

    private void refuseBackwards(LocalDate from, PolicyEntry latest) {
        if (from.isBefore(today()) || !from.isAfter(latest.validFrom())) {
            throw ProblemException.invalid(FieldError.of(
                    "validFrom",
                    "paling awal hari ini, dan sesudah " + latest.validFrom(),
                    "must be today or later, and after " + latest.validFrom()));
        }
    }
}
