package id.penghubung.focalpoint.deadlines;

import id.penghubung.kit.work.RowProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Retries deadlines that recalculations could not calculate, each with all rule changes that it missed. */
@ApplicationScoped
class RecalculationRetry implements RowProcessor {

    static final String WORKER = "recalculation-retry";

    private final RecalculationTable table;
    private final RecalculationRepository recalculations;
    private final DeadlineRepository deadlines;
    private final SliceRecalculator slices;
    private final Clock clock;

    RecalculationRetry(
            RecalculationTable table,
            RecalculationRepository recalculations,
            DeadlineRepository deadlines,
            SliceRecalculator slices,
            Clock clock) {
        this.table = table;
        this.recalculations = recalculations;
        this.deadlines = deadlines;
        this.slices = slices;
        this.clock = clock;
    }

    @Override
    public String worker() {
        return WORKER;
    }

    @Override
    public List<UUID> lockDue(int limit) {
        return table.lockFailures(clock.instant(), limit);
    }

    @Override
    public List<UUID> relock(Collection<UUID> ids) {
        return table.lockFailures(ids);
    }

    @Override
    public int process(List<UUID> ids) {
        for (RecalculationTable.Failure failure : table.deleteFailures(ids)) {
            Recalculation job = recalculations.findById(failure.recalculationId());
            slices.recalculate(job, deadlines.open(failure.deadlineId()));
            deadlines.flushAndClear();
        }
        return ids.size();
    }
}
