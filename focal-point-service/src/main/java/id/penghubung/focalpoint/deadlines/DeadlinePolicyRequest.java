package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.deadlines.calculation.Budget;
import id.penghubung.focalpoint.deadlines.calculation.DeadlineUnit;
import id.penghubung.focalpoint.deadlines.escalation.EscalationPolicy;
import id.penghubung.focalpoint.deadlines.escalation.EscalationRule;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A deadline policy that replaces another one.
 *
 * @param startEvent the event from which it counts; the usual one of the subject when absent
 * @param escalations its escalation levels; {@link EscalationPolicy#DEFAULT} when absent
 * @param validFrom the first day on which it is valid
 * @param appliesToRunning whether running deadlines are recalculated with it; only new ones use it when absent
 */
@Schema(name = "DeadlinePolicyRequest")
record DeadlinePolicyRequest(
        @NotBlank @Pattern(regexp = DeadlinePolicyRequest.SUBJECTS) @Schema(examples = "COMPLAINT:ORDINARY")
        String subject,

        @NotNull DeadlineStage stage,
        @Nullable StartEvent startEvent,
        @Min(1) @Max(Budget.MAX_AMOUNT) int amount,
        @NotNull DeadlineUnit unit,
        boolean officeHours,
        boolean pausable,

        @NotBlank @Size(max = 500) @Pattern(regexp = StorableText.PATTERN)
        String basis,

        @Nullable @Size(min = 1, max = 6) List<@Valid @NotNull EscalationRule> escalations,
        @NotNull LocalDate validFrom,
        boolean appliesToRunning) {

    /**
     * {@code COMPLAINT} with a {@link ComplaintClass} or a {@link Complexity}; or {@code OMBUDSMAN_CASE} or {@code OMBUDSMAN_LETTER} with any
     * class; see {@link PolicySubject}.
     */
    static final String SUBJECTS =
            "COMPLAINT(:(ORDINARY|OVERSIGHT|ASPIRATION|INFORMATION_REQUEST|SIMPLE|WITHOUT_INSPECTION|WITH_INSPECTION))?"
                    + "|OMBUDSMAN_(CASE|LETTER)(:[A-Z_]{1,40})?";

    Budget budget() {
        return new Budget(amount, unit, officeHours);
    }

    /** @throws ProblemException 400 if subjects of this procedure do not know the time of the event */
    StartEvent requiredStartEvent() {
        PolicySubject procedure = PolicySubject.of(subject);
        StartEvent event = startEvent == null ? procedure.usualStart(stage) : startEvent;
        if (!procedure.startEvents(stage).contains(event)) {
            String known = procedure.startEvents(stage).stream()
                    .sorted()
                    .map(StartEvent::name)
                    .collect(Collectors.joining(", "));
            throw ProblemException.invalid(
                    FieldError.of("startEvent", "harus salah satu dari: " + known, "must be one of: " + known));
        }
        return event;
    }

    /** @throws ProblemException 400 if the escalation levels are not valid */
    @Nullable
    EscalationPolicy escalationPolicy() {
        if (escalations == null) {
            return null;
        }
        EscalationPolicy policy = new EscalationPolicy(escalations);
        policy.problem().ifPresent(problem -> {
            throw ProblemException.invalid(new FieldError("#/escalations", problem));
        });
        return policy;
    }
}
