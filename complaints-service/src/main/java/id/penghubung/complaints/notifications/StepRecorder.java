package id.penghubung.complaints.notifications;

import id.penghubung.complaints.complaint.ComplaintStep;
import id.penghubung.complaints.complaint.ComplaintStepListener;
import id.penghubung.kit.work.TransactionBatches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
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

    private final OfferedChannels channels;
    private final TransactionBatches<ComplaintStep> pending;

    StepRecorder(ReporterStepTable table, OfferedChannels channels, TransactionSynchronizationRegistry transactions) {
        this.channels = channels;
        this.pending = new TransactionBatches<>(transactions, table::insert);
    }

    @Override
    public void happened(ComplaintStep step) {
        if (!step.anonymous() && !channels.all().isEmpty() && !SILENT.contains(step.type())) {
            pending.add(List.of(step));
        }
    }
}
