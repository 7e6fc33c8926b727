package id.penghubung.quality.ratings;

import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Text;
import id.penghubung.kit.version.Versioned;
import id.penghubung.quality.access.QualityCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** HTTP API of the methods by which the Ombudsman rates, with their bounds by year. */
@Path("/v1/quality/rating-scales")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ombudsman ratings")
class RatingScaleResource {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private final RatingScales scales;
    private final QualityCaller caller;

    RatingScaleResource(RatingScales scales, QualityCaller caller) {
        this.scales = scales;
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
            operationId = "listRatingScales",
            summary = "List the methods of ratings by year",
            description =
                    "Each holds from its first year until the next one: levels with their bounds where they are known,"
                            + " and the dimensions. `confirmed` says whether the bounds were read in a publication of the"
                            + " Ombudsman.")
    public Page<RatingScaleView> list() {
        return new Page<>(scales.list(), null);
    }

    @PUT
    @Path("/{firstYear}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.QUALITY_COORDINATOR, Roles.OMBUDSMAN})
    @Operation(
            operationId = "putRatingScale",
            summary = "Add or replace the method of ratings from a year on",
            description =
                    "Ratings that were entered before stay as they are. `If-Match` is needed for one that exists.")
    @APIResponse(responseCode = "412", description = "The method has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<RatingScaleView> put(
            @RestPath int firstYear,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid RatingScale scale) {
        if (firstYear < FIRST_YEAR || firstYear > LAST_YEAR) {
            throw ProblemException.invalid(new FieldError(
                    "/firstYear",
                    Text.of(
                            "harus " + FIRST_YEAR + " sampai " + LAST_YEAR,
                            "must be " + FIRST_YEAR + " to " + LAST_YEAR)));
        }
        RatingScaleView stored = scales.put(firstYear, caller.actor(), ifMatch, scale);
        return new Versioned<>(stored, stored.version()).toResponse();
    }
}
