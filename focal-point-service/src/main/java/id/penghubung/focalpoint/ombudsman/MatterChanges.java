package id.penghubung.focalpoint.ombudsman;

import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.ombudsman.MatterDirectory.MatterSummary;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.problem.ProblemException;
import java.util.UUID;

/** Changes matters from the parts of this feature that belong to one. Each method joins the caller's transaction. */
public interface MatterChanges {

    /**
     * Locks a matter, so that it can be changed. Nobody else can take a step with a part of the matter meanwhile.
     *
     * @param field the field that is not possible after the end of the matter
     * @throws ProblemException 404 if the caller may not see the matter, 409 if it has ended
     */
    MatterSummary lockOpen(UUID id, String field, Caller caller);

    /** Appends an entry to the audit record of a locked matter. */
    void record(UUID id, EntryDraft entry);

    /**
     * Moves a locked matter to resolution and monitoring (<i>resolusi dan monitoring</i>, Peraturan Ombudsman 58/2023
     * Art. 54), today. A matter that is there already stays.
     *
     * @throws ProblemException 409 if that stage may not follow
     */
    void passToMonitoring(UUID id, Caller caller, String reason);

    /** Moves a locked matter back from resolution and monitoring to the examination report. Elsewhere it stays. */
    void returnToExaminer(UUID id, Caller caller, String reason);
}
