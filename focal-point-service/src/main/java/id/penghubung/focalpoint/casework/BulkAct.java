package id.penghubung.focalpoint.casework;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One act on one case, as part of a request that does many. Each is what its own endpoint would take. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "act")
@JsonSubTypes({
    @JsonSubTypes.Type(value = BulkAct.Take.class, name = "TAKE"),
    @JsonSubTypes.Type(value = BulkAct.Assign.class, name = "ASSIGN"),
    @JsonSubTypes.Type(value = BulkAct.Release.class, name = "RELEASE"),
    @JsonSubTypes.Type(value = BulkAct.Acknowledge.class, name = "ACKNOWLEDGE"),
    @JsonSubTypes.Type(value = BulkAct.FollowUp.class, name = "FOLLOW_UP"),
    @JsonSubTypes.Type(value = BulkAct.Resolve.class, name = "RESOLVE")
})
@Schema(
        name = "CaseBulkAct",
        oneOf = {
            BulkAct.Take.class,
            BulkAct.Assign.class,
            BulkAct.Release.class,
            BulkAct.Acknowledge.class,
            BulkAct.FollowUp.class,
            BulkAct.Resolve.class
        },
        discriminatorProperty = "act",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "TAKE", schema = BulkAct.Take.class),
            @DiscriminatorMapping(value = "ASSIGN", schema = BulkAct.Assign.class),
            @DiscriminatorMapping(value = "RELEASE", schema = BulkAct.Release.class),
            @DiscriminatorMapping(value = "ACKNOWLEDGE", schema = BulkAct.Acknowledge.class),
            @DiscriminatorMapping(value = "FOLLOW_UP", schema = BulkAct.FollowUp.class),
            @DiscriminatorMapping(value = "RESOLVE", schema = BulkAct.Resolve.class)
        })
sealed interface BulkAct {

    UUID caseId();

    /** As the header {@code If-Match} of the act's own endpoint. */
    @Nullable
    String ifMatch();

    /** Takes up a case that is nobody's. */
    @Schema(name = "CaseBulkTake")
    record Take(@NotNull UUID caseId, @Nullable String ifMatch) implements BulkAct {}

    /** Gives a case to somebody of the agency. */
    @Schema(name = "CaseBulkAssign")
    record Assign(
            @NotNull UUID caseId,
            @Nullable String ifMatch,

            @NotNull @Size(min = 1, max = 100) @Pattern(regexp = Words.STORABLE)
            String account,

            @Size(max = 1000) @Pattern(regexp = Words.STORABLE) @Nullable
            String note)
            implements BulkAct {

        public Assign {
            account = Words.stripped(account);
            note = note == null || note.isBlank() ? null : note.strip();
        }
    }

    /** Puts a case back. */
    @Schema(name = "CaseBulkRelease")
    record Release(
            @NotNull UUID caseId,
            @Nullable String ifMatch,

            @NotNull @Size(min = 1, max = 1000) @Pattern(regexp = Words.STORABLE)
            String reason)
            implements BulkAct {

        public Release {
            reason = Words.stripped(reason);
        }
    }

    /** Takes note of a case. */
    @Schema(name = "CaseBulkAcknowledge")
    record Acknowledge(@NotNull UUID caseId, @Nullable String ifMatch) implements BulkAct {}

    /** Tells the reporter what is being done. */
    @Schema(name = "CaseBulkFollowUp")
    record FollowUp(
            @NotNull UUID caseId,
            @Nullable String ifMatch,

            @NotNull @Size(min = 1, max = 5000) @Pattern(regexp = Words.STORABLE)
            String message)
            implements BulkAct {

        public FollowUp {
            message = Words.stripped(message);
        }
    }

    /** Gives the agency's answer; the same one where many complain of the same thing. */
    @Schema(name = "CaseBulkResolve")
    record Resolve(
            @NotNull UUID caseId,
            @Nullable String ifMatch,

            @NotNull @Size(min = 1, max = 5000) @Pattern(regexp = Words.STORABLE)
            String message)
            implements BulkAct {

        public Resolve {
            message = Words.stripped(message);
        }
    }
}
