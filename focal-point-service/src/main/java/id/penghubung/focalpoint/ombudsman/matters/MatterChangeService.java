package id.penghubung.focalpoint.ombudsman.matters;

import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.directory.AgencyStructure;
import id.penghubung.focalpoint.ombudsman.MatterChanges;
import id.penghubung.focalpoint.ombudsman.MatterDirectory;
import id.penghubung.focalpoint.ombudsman.MatterDirectory.MatterSummary;
import id.penghubung.focalpoint.ombudsman.MatterViewer;
import id.penghubung.focalpoint.ombudsman.RecordWriter;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Changes matters because of a step with one of their parts, such as an action. */
@ApplicationScoped
class MatterChangeService implements MatterChanges {

    private final MatterRepository matters;
    private final MatterDirectory directory;
    private final MatterHistory history;
    private final RecordWriter records;
    private final MatterEventPublisher events;
    private final AgencyStructure structure;
    private final OfficeTime office;
    private final Clock clock;

    MatterChangeService(
            MatterRepository matters,
            MatterDirectory directory,
            MatterHistory history,
            RecordWriter records,
            MatterEventPublisher events,
            AgencyStructure structure,
            OfficeTime office,
            Clock clock) {
        this.matters = matters;
        this.directory = directory;
        this.history = history;
        this.records = records;
        this.events = events;
        this.structure = structure;
        this.office = office;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public MatterSummary lockOpen(UUID id, String field, Caller caller) {
        // The lock comes first: what was declared before it counts.
        locked(id);
        MatterSummary matter = directory.find(id, caller).orElseThrow(ProblemException::notFound);
        directory.requireOpen(matter, field);
        return matter;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(UUID id, EntryDraft entry) {
        records.append(locked(id), entry);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void passToMonitoring(UUID id, Caller caller, String reason) {
        Matter matter = locked(id);
        if (matter.stage() != MatterStage.RESOLUTION_AND_MONITORING) {
            move(matter, MatterStage.RESOLUTION_AND_MONITORING, caller, reason);
        }
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void returnToExaminer(UUID id, Caller caller, String reason) {
        Matter matter = locked(id);
        if (matter.stage() == MatterStage.RESOLUTION_AND_MONITORING) {
            move(matter, MatterStage.EXAMINATION_REPORT, caller, reason);
        }
    }

    private void move(Matter matter, MatterStage to, Caller caller, String reason) {
        MoveRequest request = new MoveRequest(to, null, null, null, reason);
        StageMove move = matter.move(request, office.today(), clock.instant());
        history.moved(matter, move, MatterViewer.of(caller, structure).actor());
        events.moved(matter, move);
    }

    private Matter locked(UUID id) {
        return matters.lock(id).orElseThrow(ProblemException::notFound);
    }
}
