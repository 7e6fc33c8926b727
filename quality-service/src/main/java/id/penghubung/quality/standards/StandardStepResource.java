package id.penghubung.quality.standards;

import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.version.Versioned;
import id.penghubung.quality.access.QualityCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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

/** HTTP API of the steps of a version of a standard: consultation, publication, review. */
@Path("/v1/services/{code}/standards/{number}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Service standards")
class StandardStepResource {

    private final Standards standards;
    private final QualityCaller caller;

    StandardStepResource(Standards standards, QualityCaller caller) {
        this.standards = standards;
        this.caller = caller;
    }

    @POST
    @Path("/consultation")
    @RolesAllowed({Roles.QUALITY_COORDINATOR, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "consultStandard",
            summary = "Record the public consultation on a standard",
            description =
                    "Names the forum of the unit that discussed it (PermenPANRB 16/2017) by its id; its record must be signed,"
                            + " and the components must not have changed since then. A forum before the system is entered"
                            + " first. A later forum replaces an earlier one.")
    @ProblemTypes({"standard-published", "standard-changed-since-forum"})
    @APIResponse(responseCode = "412", description = "The version has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<StandardView> consult(
            @RestPath String code,
            @RestPath int number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ConsultationRequest request) {
        return reply(standards.consult(target(code, number, ifMatch), caller.actor(), request));
    }

    @POST
    @Path("/publication")
    @RolesAllowed({Roles.QUALITY_COORDINATOR, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "publishStandard",
            summary = "Bring a standard into force by a decree",
            description =
                    "Needs a consultation and all fourteen components (PermenPANRB 15/2014). The version before is superseded, the catalogue shows this one, and its review is due after twelve months.")
    @ProblemTypes({"standard-not-consulted", "standard-published", "standard-incomplete"})
    @APIResponse(responseCode = "412", description = "The version has changed since it was read")
    @APIResponse(responseCode = "422", description = "Components are missing; the pointers name them")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<StandardView> publish(
            @RestPath String code,
            @RestPath int number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid DecreeRequest request) {
        return reply(standards.publish(target(code, number, ifMatch), caller.actor(), request));
    }

    @POST
    @Path("/earlier-publication")
    @RolesAllowed(Roles.QUALITY_COORDINATOR)
    @Operation(
            operationId = "enterEarlierStandard",
            summary = "Enter the publication of a standard before this system was used",
            description =
                    "With its real dates, a reason, and the document that proves them; account and time of the entry are kept."
                            + " Needs a consultation and all fourteen components as any other publication (PermenPANRB"
                            + " 15/2014); its forum is entered before with its real day. The review is due twelve months"
                            + " after the publication, so it may be late at once.")
    @ProblemTypes({"standard-not-consulted", "standard-published", "standard-incomplete"})
    @APIResponse(responseCode = "412", description = "The version has changed since it was read")
    @APIResponse(responseCode = "422", description = "Components are missing; the pointers name them")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<StandardView> enterEarlier(
            @RestPath String code,
            @RestPath int number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid EarlierPublicationRequest request) {
        return reply(standards.publishEarlier(target(code, number, ifMatch), caller.actor(), request));
    }

    @POST
    @Path("/review")
    @RolesAllowed({Roles.QUALITY_COORDINATOR, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "reviewStandard",
            summary = "Record the review of a standard in force",
            description = "The next review is due after twelve months. A change is made in a new version.")
    @ProblemTypes("standard-not-in-force")
    @APIResponse(responseCode = "412", description = "The version has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<StandardView> review(
            @RestPath String code,
            @RestPath int number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ReviewRequest request) {
        return reply(standards.review(target(code, number, ifMatch), caller.actor(), request));
    }

    private Standards.Target target(String code, int number, @Nullable String ifMatch) {
        return new Standards.Target(code, number, caller.actScope(), ifMatch);
    }

    private static RestResponse<StandardView> reply(StandardView view) {
        return new Versioned<>(view, view.version()).toResponse();
    }
}
