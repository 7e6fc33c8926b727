package id.penghubung.focalpoint.deadlines;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.focalpoint.calendar.WorkingCalendar;
import id.penghubung.focalpoint.deadlines.calculation.Budget;
import id.penghubung.focalpoint.deadlines.calculation.DeadlineUnit;
import id.penghubung.focalpoint.deadlines.escalation.EscalationPolicy;
import id.penghubung.kit.runtime.JsonResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Inserts missing policies at start, from {@code data/deadline-policies.json}. Policies that people changed are kept.
 */
@ApplicationScoped
class DeadlinePolicySeeder {

    private final DeadlinePolicyRepository policies;
    private final ObjectMapper json;

    DeadlinePolicySeeder(DeadlinePolicyRepository policies, ObjectMapper json) {
        this.policies = policies;
        this.json = json;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record File(List<Seed> policies) {}

    /** A policy in the seed file. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Seed(
            String subject,
            DeadlineStage stage,
            @Nullable StartEvent startEvent,
            int amount,
            DeadlineUnit unit,
            boolean pausable,
            String basis,
            @Nullable EscalationPolicy escalations) {

        DeadlinePolicyEntry entry() {
            return new DeadlinePolicyEntry(
                    subject,
                    stage,
                    startEvent,
                    new Budget(amount, unit, false),
                    pausable,
                    basis,
                    escalations,
                    WorkingCalendar.FIRST_DAY,
                    null);
        }
    }

    static List<Seed> read(ObjectMapper json) {
        return JsonResource.read(json, "/data/deadline-policies.json", File.class)
                .policies();
    }

    void seed(@Observes StartupEvent started) {
        QuarkusTransaction.disallowingExisting().run(() -> {
            // Several replicas may start at once.
            policies.lockForSeeding();
            read(json).stream()
                    .filter(seed ->
                            policies.versions(seed.subject(), seed.stage()).isEmpty())
                    .forEach(seed -> policies.persist(seed.entry()));
        });
    }
}
