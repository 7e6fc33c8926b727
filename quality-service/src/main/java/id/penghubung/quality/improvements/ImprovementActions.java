package id.penghubung.quality.improvements;

import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.quality.units.Unit;
import id.penghubung.quality.units.UnitDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Opens and completes actions for the features that find what is to be improved. Joins the transaction of the caller, so that a finding
 * and its action are stored together.
 */
@ApplicationScoped
public class ImprovementActions {

    /** Stands for the account where no person acts. */
    private static final String SYSTEM = "system";

    private final ImprovementTable table;
    private final UnitDirectory units;
    private final ImprovementSettings settings;
    private final OfficeTime office;
    private final IdGenerator ids;
    private final Clock clock;

    ImprovementActions(
            ImprovementTable table,
            UnitDirectory units,
            ImprovementSettings settings,
            OfficeTime office,
            IdGenerator ids,
            Clock clock) {
        this.table = table;
        this.units = units;
        this.settings = settings;
        this.office = office;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Opens an action.
     *
     * @return whether it was opened: false if there is one from the same finding, or an unfinished one about complaints on the service
     */
    public boolean open(NewImprovement found) {
        LocalDate today = office.today();
        Unit unit = units.find(found.unitCode())
                .orElseThrow(() -> new IllegalArgumentException("There is no unit " + found.unitCode()));
        Improvement.Origin origin = new Improvement.Origin(
                found.source(),
                found.reference(),
                unit.code(),
                unit.agencyCode(),
                found.serviceCode(),
                found.finding(),
                today,
                clock.instant());
        Improvement.Plan plan = new Improvement.Plan(
                Objects.requireNonNullElse(found.owner(), unit.name()),
                Objects.requireNonNullElseGet(found.dueOn(), () -> today.plusDays(settings.dueDays())),
                null);
        return table.insert(Improvement.opened(ids.next(), origin, plan, settings.reminderDays(), bySystem()));
    }

    /**
     * Completes the action of a finding, because its source says that it is done. Without effect if there is none, or it is not pending.
     *
     * @param evidence what shows it, in words
     */
    public void complete(ImprovementSource source, String reference, LocalDate day, String evidence) {
        table.lock(source, reference)
                .filter(improvement -> improvement.state().isPending())
                .ifPresent(improvement ->
                        table.update(improvement.completed(new Improvement.Completion(day, evidence), bySystem())));
    }

    /** Returns the time at which the last action of a source for a service was opened. */
    public Optional<Instant> lastOpened(ImprovementSource source, String serviceCode) {
        return table.lastOpened(source, serviceCode);
    }

    private Improvement.Change bySystem() {
        return new Improvement.Change(SYSTEM, clock.instant());
    }
}
