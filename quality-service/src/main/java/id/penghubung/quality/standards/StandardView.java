package id.penghubung.quality.standards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A version of the standard of a service.
 *
 * @param missing JSON pointers to what is missing of the fourteen components; empty if it can be published
 * @param forumId id of the consultation forum; absent in a draft, and of a forum before the system that has only its name
 * @param forum name of the consultation forum
 * @param consultedOn day of the forum
 * @param reviewDueOn last day of the next review; absent unless it is in force
 * @param earlier later entry of a standard from the time before this system; absent for any other
 * @param version for {@code If-Match}, as in the {@code ETag}
 */
@Schema(name = "ServiceStandard")
record StandardView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String serviceCode,
        @Schema(required = true, examples = "1") int number,
        @Schema(required = true) StandardState state,
        @Schema(required = true) StandardComponents components,
        @Schema(required = true) List<String> missing,
        @Nullable UUID forumId,
        @Nullable String forum,
        @Nullable LocalDate consultedOn,
        @Nullable String decreeNumber,
        @Nullable LocalDate decreeDate,
        @Nullable Instant publishedAt,
        @Nullable Instant supersededAt,
        @Nullable LocalDate reviewDueOn,
        @Nullable EarlierEntry earlier,
        @Schema(required = true) Instant changedAt,
        @Schema(required = true) long version) {

    static StandardView of(PublicService service, Standard standard) {
        return new StandardView(
                standard.id(),
                service.code(),
                standard.number(),
                standard.state(),
                standard.components(),
                Component.missingIn(standard.components()),
                standard.forumId(),
                standard.forum(),
                standard.consultedOn(),
                standard.decreeNumber(),
                standard.decreeDate(),
                standard.publishedAt(),
                standard.supersededAt(),
                standard.reviewDueOn(),
                standard.earlier(),
                standard.changedAt(),
                standard.version());
    }
}
