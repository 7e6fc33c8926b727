package id.penghubung.quality.standards.pledges;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A pledge of a unit.
 *
 * @param signatory name of the person who signed for the unit
 * @param position office of that person
 * @param media where it is published, such as a board at the counter
 * @param version for {@code If-Match}, as in the {@code ETag}
 */
@Schema(name = "ServicePledge")
record PledgeView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String unitCode,
        @Schema(required = true) PledgeState state,
        @Schema(required = true) String text,
        @Nullable String signatory,
        @Nullable String position,
        @Nullable LocalDate signedOn,
        @Nullable String decreeNumber,
        @Nullable LocalDate decreeDate,
        @Schema(required = true) List<String> media,
        @Nullable Instant publishedAt,
        @Nullable Instant supersededAt,
        @Schema(required = true) long version) {

    static PledgeView of(Pledge pledge) {
        return new PledgeView(
                pledge.id(),
                pledge.unitCode(),
                pledge.state(),
                pledge.text(),
                pledge.signatory(),
                pledge.position(),
                pledge.signedOn(),
                pledge.decreeNumber(),
                pledge.decreeDate(),
                pledge.media(),
                pledge.publishedAt(),
                pledge.supersededAt(),
                pledge.version());
    }
}
