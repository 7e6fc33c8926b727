package id.penghubung.complaints.notifications;

import id.penghubung.complaints.complaint.ComplaintStep;
import id.penghubung.complaints.complaint.ComplaintStepListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Records the steps of which reporters are to be told, all of a transaction with one statement before its commit. Nothing is recorded
 * for anonymous complaints, nor if no channel is offered.
 */
@ApplicationScoped
class StepRecorder implements ComplaintStepListener {

    /**
     * Events of which the reporter learns by another one of the same transaction ({@code complaint.deadline-breached}), which the reporter
     * caused and needs no receipt for ({@code complaint.rated}), or after which there is nobody to tell.
     */
    private static final Set<String> SILENT =
            Set.of("complaint.deadline-breached", "complaint.rated", "complaint.erased");

    private final ReporterStepTable table;
    private final OfferedChannels channels;
    private final TransactionSynchronizationRegistry transactions;

    StepRecorder(ReporterStepTable table, OfferedChannels channels, TransactionSynchronizationRegistry transactions) {
        this.table = table;
        this.channels = channels;
        this.transactions = transactions;
    }

    @Override
    public void happened(ComplaintStep step) {
        if (!step.anonymous() && !channels.all().isEmpty() && !SILENT.contains(step.type())) {
            pending().steps.add(step);
        }
    }

    private Pending pending() {
        if (transactions.getResource(StepRecorder.class) instanceof Pending known) {
            return known;
        }
        Pending pending = new Pending(table);
        transactions.putResource(StepRecorder.class, pending);
        transactions.registerInterposedSynchronization(pending);
        return pending;
    }

    /** The steps of one transaction. */
    private static final class Pending implements Synchronization {

        private final ReporterStepTable table;
        private final List<ComplaintStep> steps = new ArrayList<>();

        Pending(ReporterStepTable table) {
            this.table = table;
        }

        @Override
        public void beforeCompletion() {
            table.insert(steps);
        }

        @Override
        public void afterCompletion(int status) {
            // The dispatcher looks for steps at its interval.
        }
    }
}
