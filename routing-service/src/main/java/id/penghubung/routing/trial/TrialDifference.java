package id.penghubung.routing.trial;

import id.penghubung.routing.decision.DecisionSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A complaint that a draft would send elsewhere.
 *
 * @param inForce destination by the rules in force, such as {@code AGENCY:dpu} or {@code TRIAGE}
 * @param inForceRule the rule in force that decides so
 * @param draft destination by the draft
 * @param draftRule the rule of the draft that decides so
 * @param correctedTo the newest decision that no rule made, or null
 * @param correctedBy the maker of that decision, or null
 */
@Schema(name = "TrialDifference")
public record TrialDifference(
        UUID complaintId,
        String inForce,
        String inForceRule,
        String draft,
        String draftRule,
        @Nullable String correctedTo,
        @Nullable DecisionSource correctedBy) {}
