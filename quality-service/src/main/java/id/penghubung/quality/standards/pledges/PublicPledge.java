package id.penghubung.quality.standards.pledges;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The pledge of a unit that is in force.
 *
 * @param media where it is published
 */
@Schema(name = "PublicPledge")
record PublicPledge(
        @Schema(required = true) String unitCode,
        @Schema(required = true) String text,
        @Schema(required = true) String signatory,
        @Schema(required = true) String position,
        @Schema(required = true) LocalDate signedOn,
        @Schema(required = true) String decreeNumber,
        @Schema(required = true) LocalDate decreeDate,
        @Schema(required = true) List<String> media,
        @Schema(required = true) Instant publishedAt) {

    static PublicPledge of(Pledge pledge) {
        return new PublicPledge(
                pledge.unitCode(),
                pledge.text(),
                Objects.requireNonNull(pledge.signatory()),
                Objects.requireNonNull(pledge.position()),
                Objects.requireNonNull(pledge.signedOn()),
                Objects.requireNonNull(pledge.decreeNumber()),
                Objects.requireNonNull(pledge.decreeDate()),
                pledge.media(),
                Objects.requireNonNull(pledge.publishedAt()));
    }
}
