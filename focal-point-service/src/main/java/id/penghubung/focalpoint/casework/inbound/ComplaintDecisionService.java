package id.penghubung.focalpoint.casework.inbound;

import id.penghubung.events.ComplaintArchived;
import id.penghubung.events.ComplaintCompleted;
import id.penghubung.events.ComplaintCorrected;
import id.penghubung.events.ComplaintMerged;
import id.penghubung.events.ComplaintRecalled;
import id.penghubung.events.ComplaintUnmerged;
import id.penghubung.events.ComplaintVerified;
import id.penghubung.events.CompletenessDecided;
import id.penghubung.focalpoint.casework.history.CaseHistoryEntries;
import id.penghubung.focalpoint.casework.history.SupportingCases;
import id.penghubung.focalpoint.casework.inbound.ComplaintStateTable.ComplaintState;
import id.penghubung.focalpoint.casework.model.Classification;
import id.penghubung.focalpoint.casework.model.SuperiorReviews;
import id.penghubung.kit.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Applies the decisions about a complaint itself: its verification, corrections, completeness, recall, merging and archiving. A decision that
 * arrives before the routing of its complaint, or before the round that it is about, is postponed until then.
 */
@ApplicationScoped
class ComplaintDecisionService {

    private final ComplaintStateTable complaintStates;
    private final PostponedEventTable postponed;
    private final CaseClassificationService classifications;
    private final CompletenessService completeness;
    private final CaseRecallService recalls;
    private final CaseMergeService merges;
    private final SupportingCases supportingCases;
    private final SuperiorReviews superiorReviews;

    ComplaintDecisionService(
            ComplaintStateTable complaintStates,
            PostponedEventTable postponed,
            CaseClassificationService classifications,
            CompletenessService completeness,
            CaseRecallService recalls,
            CaseMergeService merges,
            SupportingCases supportingCases,
            SuperiorReviews superiorReviews) {
        this.complaintStates = complaintStates;
        this.postponed = postponed;
        this.classifications = classifications;
        this.completeness = completeness;
        this.recalls = recalls;
        this.merges = merges;
        this.supportingCases = supportingCases;
        this.superiorReviews = superiorReviews;
    }

    /** @param events decisions, in their order */
    void apply(List<ReceivedEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        Set<UUID> complaints =
                events.stream().map(ComplaintDecisionService::complaintOf).collect(Collectors.toSet());
        Map<UUID, ComplaintState> states = complaintStates.lockAndRead(complaints);
        for (ReceivedEvent event : events) {
            UUID complaintId = complaintOf(event);
            ComplaintState state = states.getOrDefault(complaintId, ComplaintState.UNKNOWN);
            if (isTooEarly(event, state)) {
                postponed.store(complaintId, event);
            } else {
                event.runInTrace(() -> apply(event, state));
            }
        }
    }

    /** Applies the decisions that were waiting for these complaints, whose state the transaction has written. */
    void applyPostponed(Collection<UUID> complaintIds) {
        if (!complaintIds.isEmpty()) {
            classifications.flush();
            apply(postponed.take(complaintIds));
        }
    }

    private static boolean isTooEarly(ReceivedEvent event, ComplaintState state) {
        return event.data() instanceof ComplaintRecalled recalled
                ? recalled.round() > state.round() && !state.isOver()
                : !state.isKnown();
    }

    private void apply(ReceivedEvent event, ComplaintState state) {
        switch (event.data()) {
            case ComplaintVerified verified -> {
                completeness.verified(verified.complaintId(), verified.verifiedAt());
                supportingCases.keepFromAccused(verified.complaintId(), verified.oversight(), null);
                classifications.classify(new CaseClassificationService.Decision(
                        verified.complaintId(),
                        Classification.of(verified),
                        verified.reason(),
                        verified.verifiedAt(),
                        CaseHistoryEntries.verified(verified)));
                if (verified.oversight()) {
                    keepFromAccused(verified.complaintId(), verified.reason(), verified.verifiedAt());
                }
            }
            case ComplaintCorrected corrected -> {
                supportingCases.keepFromAccused(
                        corrected.complaintId(), corrected.oversight(), correctedAccused(corrected));
                classifications.classify(new CaseClassificationService.Decision(
                        corrected.complaintId(),
                        Classification.of(corrected),
                        corrected.reason(),
                        corrected.correctedAt(),
                        CaseHistoryEntries.corrected(corrected)));
                if (corrected.oversight()) {
                    keepFromAccused(corrected.complaintId(), corrected.reason(), corrected.correctedAt());
                }
            }
            case CompletenessDecided decided -> {
                if (!state.isOver()) {
                    completeness.decided(decided);
                }
            }
            case ComplaintCompleted completed -> {
                if (!state.isOver()) {
                    completeness.completed(completed);
                }
            }
            case ComplaintRecalled recalled -> {
                recalls.recall(recalled);
                if (recalled.oversight()) {
                    markOversight(recalled);
                }
            }
            case ComplaintArchived archived -> recalls.archive(archived);
            case ComplaintMerged merged -> {
                if (!state.isOver()) {
                    merges.merge(merged);
                }
            }
            case ComplaintUnmerged unmerged -> {
                if (!state.isOver()) {
                    merges.unmerge(unmerged.complaintId());
                }
            }
            default -> throw new IllegalArgumentException("Not a decision about a complaint: " + event.type());
        }
    }

    private static @Nullable String correctedAccused(ComplaintCorrected corrected) {
        return corrected.correctedFields().contains(ComplaintCorrected.ACCUSED) ? corrected.accusedAgencyCode() : null;
    }

    /** Takes a complaint that turned out to accuse staff from those of whom the accused may be one. */
    private void keepFromAccused(UUID complaintId, @Nullable String reason, Instant at) {
        recalls.hideFromEarlierAgencies(complaintId, reason, at);
        superiorReviews.passToSecretary(complaintId);
    }

    /**
     * Marks a verified complaint, whose classification the next case takes over; that case may be open already. Without a
     * classification by the coordinator the routing carries the mark.
     */
    private void markOversight(ComplaintRecalled recalled) {
        complaintStates
                .classificationOf(recalled.complaintId())
                .filter(classification -> !classification.oversight())
                .ifPresent(classification -> classifications.classify(new CaseClassificationService.Decision(
                        recalled.complaintId(),
                        classification.markedOversight(),
                        recalled.reason(),
                        recalled.recalledAt(),
                        CaseHistoryEntries.markedOversight(recalled))));
    }

    private static UUID complaintOf(ReceivedEvent event) {
        return switch (event.data()) {
            case ComplaintVerified verified -> verified.complaintId();
            case ComplaintCorrected corrected -> corrected.complaintId();
            case CompletenessDecided decided -> decided.complaintId();
            case ComplaintCompleted completed -> completed.complaintId();
            case ComplaintRecalled recalled -> recalled.complaintId();
            case ComplaintArchived archived -> archived.complaintId();
            case ComplaintMerged merged -> merged.complaintId();
            case ComplaintUnmerged unmerged -> unmerged.complaintId();
            default -> throw new IllegalArgumentException("Not a decision about a complaint: " + event.type());
        };
    }
}
