package id.penghubung.quality.standards;

import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Text;
import id.penghubung.quality.access.QualityCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** HTTP API of the reviews of standards that are due. */
@Path("/v1/quality/standard-reviews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service standards")
class DueReviewResource {

    private static final int LAST_YEAR = 9999;

    private final StandardReviews reviews;
    private final QualityCaller caller;

    DueReviewResource(StandardReviews reviews, QualityCaller caller) {
        this.reviews = reviews;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Roles.QUALITY_COORDINATOR,
        Roles.FOCAL_POINT,
        Roles.AGENCY_HEAD,
        Roles.OMBUDSMAN,
        Roles.SECRETARY,
        Roles.ADMIN
    })
    @Operation(
            operationId = "listDueStandardReviews",
            summary = "List the standards in force by the day of their next review, soonest first",
            description =
                    "Late ones come first, each with the complaints about its service since the last review. Officers and heads see"
                            + " those of their own agency.")
    public Page<DueReviewView> list(
            @Parameter(
                            description = "Last day of the review; all within a year if absent",
                            schema = @Schema(implementation = LocalDate.class))
                    @RestQuery
                    @Nullable
                    String until,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        return reviews.due(caller.readScope(), day(until), Cursor.read(cursor, 2), PageSize.of(limit));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            LocalDate day = text == null || text.isEmpty() ? null : LocalDate.parse(text);
            // A database cannot store every year that can be written.
            if (day != null && (day.getYear() < 1 || day.getYear() > LAST_YEAR)) {
                throw invalidDay();
            }
            return day;
        } catch (DateTimeParseException notADate) {
            throw invalidDay();
        }
    }

    private static ProblemException invalidDay() {
        return ProblemException.invalid(new FieldError(
                "?until", Text.of("harus tanggal seperti 2026-12-31", "must be a date such as 2026-12-31")));
    }
}
