package id.penghubung.complaints.complaint;

import id.penghubung.events.ComplaintMerged;
import id.penghubung.events.ComplaintUnmerged;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Merging of a complaint into another one, its lead, and what follows from it. A merged complaint has no agency of its own; it waits
 * in the status {@code IN_TRIAGE} until the lead is answered, and then has the same answer.
 */
public final class ComplaintMerge {

    private final Complaint complaint;

    public ComplaintMerge(Complaint complaint) {
        this.complaint = complaint;
    }

    /**
     * Merges the complaint into a lead, and takes it from its agency. Every round up to the next one has no effect any more: that may
     * be on its way.
     *
     * @throws ProblemException 409 if one of them is secret, the complaint is already answered, or one of them has ended
     */
    public ComplaintAction into(Complaint lead, String reason, Instant at) {
        if (isSecret(complaint) || isSecret(lead)) {
            throw ComplaintProblem.SECRET_NOT_MERGED.exception();
        }
        if (complaint.status().isFinal() || complaint.status() == ComplaintStatus.RESPONDED) {
            throw ComplaintProblem.CANNOT_MERGE.exception();
        }
        if (lead.status().isFinal()) {
            throw ComplaintProblem.LEAD_ENDED.exception();
        }
        complaint.transitionTo(ComplaintStatus.IN_TRIAGE);
        complaint.endAssignment(complaint.assignment().endedWithTheNext(), at);
        complaint.endTriage(at);
        return complaint.act(
                complaint.entry(at, Actor.COORDINATOR, null, MergeMessages.merged(lead.trackingNumber(), reason)),
                new ComplaintMerged(
                        complaint.id(), lead.id(), complaint.assignment().round(), reason, at));
    }

    /**
     * Ends the merging: routing-service decides anew about the complaint.
     *
     * @throws ProblemException 409 if the complaint is answered or has ended
     */
    public ComplaintAction end(String reason, Instant at) {
        return end(Actor.COORDINATOR, MergeMessages.unmerged(reason), reason, at);
    }

    /**
     * Ends the merging because the lead ended without an answer or became secret, which the message does not tell, or because the
     * complaint itself became secret.
     */
    public ComplaintAction endWithLead(Instant at) {
        return endBySystem(isSecret(complaint) ? MergeMessages.HANDLED_APART : MergeMessages.LEAD_ENDED, at);
    }

    /** Ends the merging because the reporter has disputed the answer of the lead: no agency has this complaint, so none would go on. */
    public ComplaintAction endWithDispute(Instant at) {
        return endBySystem(MergeMessages.ANSWER_DISPUTED, at);
    }

    private ComplaintAction endBySystem(Text message, Instant at) {
        return end(Actor.SYSTEM, message, message.id(), at);
    }

    private ComplaintAction end(Actor actor, Text message, String reason, Instant at) {
        if (complaint.status().isFinal() || complaint.status() == ComplaintStatus.RESPONDED) {
            throw ComplaintProblem.CANNOT_UNMERGE.exception();
        }
        complaint.transitionTo(ComplaintStatus.IN_TRIAGE);
        complaint.beginTriage(at);
        return complaint.act(
                complaint.entry(at, actor, null, message),
                new ComplaintUnmerged(complaint.id(), complaint.assignment().round(), reason, at));
    }

    /**
     * The answer of a lead.
     *
     * @param lead the complaint that was answered
     * @param agency code of the agency that gave it
     * @param message its text, without the offer to ask the superior: no agency has a merged complaint
     */
    public record Answer(
            UUID lead, @Nullable String agency, @Nullable Text message, Instant at) {}

    /**
     * Follows the lead: takes over its answer, closes with it, or waits again if the answer was disputed. A complaint that closed with
     * its lead is open again if the superior reopens that; one whose own reporter accepted the answer stays closed, as does an erased one.
     *
     * @param answer the last answer of the lead, or null if there is none
     * @return the new entries, oldest first; empty if there is nothing to follow
     */
    public List<TimelineEntry> follow(ComplaintStatus lead, @Nullable Answer answer, Instant at) {
        List<TimelineEntry> entries = new ArrayList<>();
        boolean answered = lead == ComplaintStatus.RESPONDED || lead == ComplaintStatus.CLOSED;
        if (answered
                && complaint.status() != ComplaintStatus.RESPONDED
                && !complaint.status().isFinal()) {
            complaint.transitionTo(ComplaintStatus.FORWARDED);
            complaint.transitionTo(ComplaintStatus.RESPONDED);
            entries.add(
                    answer == null
                            ? complaint.entry(at, Actor.SYSTEM, null, null)
                            : complaint
                                    .entry(answer.at(), Actor.AGENCY, answer.agency(), answer.message())
                                    .takenOverFrom(answer.lead()));
        }
        if (lead == ComplaintStatus.CLOSED && complaint.transitionTo(ComplaintStatus.CLOSED)) {
            entries.add(complaint.entry(at, Actor.SYSTEM, null, MergeMessages.CLOSED_WITH_LEAD));
        }
        if (!answered && waitsAgainFor(lead)) {
            complaint.enter(ComplaintStatus.IN_PROGRESS);
            entries.add(complaint.entry(at, Actor.SYSTEM, null, MergeMessages.LEAD_REOPENED));
        }
        return entries;
    }

    private boolean waitsAgainFor(ComplaintStatus lead) {
        boolean closedWithLead = complaint.status() == ComplaintStatus.CLOSED
                && !complaint.answer().isAccepted()
                && !complaint.content().isErased();
        return complaint.status() == ComplaintStatus.RESPONDED || closedWithLead && !lead.isFinal();
    }

    /** Returns whether a complaint is kept apart from others: its text is confidential, or it accuses staff. */
    public static boolean isSecret(Complaint complaint) {
        return complaint.details().confidential() || complaint.classification().oversight();
    }
}
