package id.penghubung.quality.ratings;

import id.penghubung.kit.identity.Roles;
import id.penghubung.quality.access.QualityCaller;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** HTTP API of the ratings of a unit over the years: all for its agency and the supervisors, published ones for everybody. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ombudsman ratings")
class RatingTrendResource {

    private final Ratings ratings;
    private final QualityCaller caller;

    RatingTrendResource(Ratings ratings, QualityCaller caller) {
        this.ratings = ratings;
        this.caller = caller;
    }

    @GET
    @Path("/rating-trends/{unitCode}")
    @RolesAllowed({
        Roles.QUALITY_COORDINATOR,
        Roles.FOCAL_POINT,
        Roles.AGENCY_HEAD,
        Roles.OMBUDSMAN,
        Roles.SECRETARY,
        Roles.ADMIN
    })
    @Operation(
            operationId = "getRatingTrend",
            summary = "Get the ratings of a unit over the years",
            description = "Oldest first, also those that are not published. `change` compares two years of one method;"
                    + " methods cannot be compared.")
    public RatingTrend trend(@RestPath String unitCode) {
        return ratings.trend(unitCode, caller.readScope());
    }

    @GET
    @Path("/public-ratings/{unitCode}")
    @PermitAll
    @Operation(
            operationId = "getPublicRatings",
            summary = "Get the published ratings of a unit over the years",
            description = "Everybody may read them. Oldest first.")
    public RatingTrend published(@RestPath String unitCode) {
        return ratings.publishedTrend(unitCode);
    }
}
