package id.penghubung.focalpoint.ombudsman.matters;

import id.penghubung.focalpoint.ombudsman.ChangeReplies;
import id.penghubung.focalpoint.ombudsman.MatterForfeitures.Forfeiture;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A matter in responses. An agency sees only its own part: itself, the accused of the agency, its complaints.
 *
 * @param numbers the numbers of the Ombudsman, as written
 * @param maladministrationTypes codes of the alleged types
 * @param complaints linked complaints; an agency sees none if the reporter is secret
 * @param openedOn the day on which the Ombudsman opened it
 * @param openedAt the time at which it was registered here
 * @param nextStages the stages that may follow; empty if the matter is closed
 * @param moves all moves, oldest first
 * @param forfeitures the agencies that forfeited the right to answer
 */
@Schema(name = "Matter")
record MatterView(
        @Schema(required = true) UUID id,
        @Schema(required = true) List<String> numbers,
        @Schema(required = true) String subject,
        @Schema(required = true) AccessType accessType,
        @Schema(required = true) String sector,
        @Schema(required = true) List<String> maladministrationTypes,
        @Schema(required = true) Addressee addressee,
        @Schema(required = true) List<String> agencies,
        @Schema(required = true) List<Accused> accused,
        @Schema(required = true) List<LinkedComplaint> complaints,
        @Schema(required = true) boolean reporterSecret,
        @Schema(required = true) LocalDate openedOn,
        @Schema(required = true) Instant openedAt,
        @Schema(required = true) MatterStage stage,
        @Schema(required = true) LocalDate stageSince,
        @Schema(required = true) List<MatterStage> nextStages,
        @Schema(required = true) List<MatterMoveView> moves,
        @Schema(required = true) List<Forfeiture> forfeitures,
        @Schema(required = true) long version)
        implements ChangeReplies.Body {}
