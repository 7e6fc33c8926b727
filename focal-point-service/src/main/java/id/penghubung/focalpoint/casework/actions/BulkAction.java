package id.penghubung.focalpoint.casework.actions;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One action on one case, as part of a bulk request. Each has the fields of its own endpoint. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "action")
@JsonSubTypes({
    @JsonSubTypes.Type(value = BulkAction.Take.class, name = "TAKE"),
    @JsonSubTypes.Type(value = BulkAction.Assign.class, name = "ASSIGN"),
    @JsonSubTypes.Type(value = BulkAction.Release.class, name = "RELEASE"),
    @JsonSubTypes.Type(value = BulkAction.Acknowledge.class, name = "ACKNOWLEDGE"),
    @JsonSubTypes.Type(value = BulkAction.FollowUp.class, name = "FOLLOW_UP"),
    @JsonSubTypes.Type(value = BulkAction.Resolve.class, name = "RESOLVE")
})
@Schema(
        name = "CaseBulkAction",
        oneOf = {
            BulkAction.Take.class,
            BulkAction.Assign.class,
            BulkAction.Release.class,
            BulkAction.Acknowledge.class,
            BulkAction.FollowUp.class,
            BulkAction.Resolve.class
        },
        discriminatorProperty = "action",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "TAKE", schema = BulkAction.Take.class),
            @DiscriminatorMapping(value = "ASSIGN", schema = BulkAction.Assign.class),
            @DiscriminatorMapping(value = "RELEASE", schema = BulkAction.Release.class),
            @DiscriminatorMapping(value = "ACKNOWLEDGE", schema = BulkAction.Acknowledge.class),
            @DiscriminatorMapping(value = "FOLLOW_UP", schema = BulkAction.FollowUp.class),
            @DiscriminatorMapping(value = "RESOLVE", schema = BulkAction.Resolve.class)
        })
sealed interface BulkAction {

    UUID caseId();

    /** Value of the header {@code If-Match} of the single endpoint. */
    @Nullable
    String ifMatch();

    /** Takes up an unassigned case. */
    @Schema(name = "CaseBulkTake")
    record Take(@NotNull UUID caseId, @Nullable String ifMatch) implements BulkAction {}

    /** Assigns a case to an officer of the agency. */
    @Schema(name = "CaseBulkAssign")
    record Assign(
            @NotNull UUID caseId,
            @Nullable String ifMatch,

            @NotNull @Size(min = 1, max = 100) @Pattern(regexp = StorableText.PATTERN)
            String account,

            @Size(max = 1000) @Pattern(regexp = StorableText.PATTERN) @Nullable
            String note)
            implements BulkAction {

        public Assign {
            account = StorableText.stripped(account);
            note = StorableText.strippedOrNull(note);
        }
    }

    /** Removes the assignment of a case. */
    @Schema(name = "CaseBulkRelease")
    record Release(
            @NotNull UUID caseId,
            @Nullable String ifMatch,

            @NotNull @Size(min = 1, max = 1000) @Pattern(regexp = StorableText.PATTERN)
            String reason)
            implements BulkAction {

        public Release {
            reason = StorableText.stripped(reason);
        }
    }

    /** Acknowledges a case. */
    @Schema(name = "CaseBulkAcknowledge")
    record Acknowledge(@NotNull UUID caseId, @Nullable String ifMatch) implements BulkAction {}

    /** Posts a follow-up for the reporter. */
    @Schema(name = "CaseBulkFollowUp")
    record FollowUp(
            @NotNull UUID caseId,
            @Nullable String ifMatch,

            @NotNull @Size(min = 1, max = 5000) @Pattern(regexp = StorableText.PATTERN)
            String message)
            implements BulkAction {

        public FollowUp {
            message = StorableText.stripped(message);
        }
    }

    /** Resolves a case with an answer. The same answer can resolve several complaints about the same subject. */
    @Schema(name = "CaseBulkResolve")
    record Resolve(
            @NotNull UUID caseId,
            @Nullable String ifMatch,

            @NotNull @Size(min = 1, max = 5000) @Pattern(regexp = StorableText.PATTERN)
            String message)
            implements BulkAction {

        public Resolve {
            message = StorableText.stripped(message);
        }
    }
}
