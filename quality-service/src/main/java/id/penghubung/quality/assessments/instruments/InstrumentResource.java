package id.penghubung.quality.assessments.instruments;

import id.penghubung.kit.idempotency.IdempotentReplies;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import id.penghubung.kit.version.Versioned;
import id.penghubung.quality.access.Actor;
import id.penghubung.quality.access.QualityCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** HTTP API of the instruments of assessments. The organisation bureau keeps them; those who assess and supervise read them. */
@Path(InstrumentResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessment instruments")
class InstrumentResource {

    static final String PATH = "/v1/quality/assessment-instruments";

    private final Instruments instruments;
    private final IdempotentReplies replies;
    private final QualityCaller caller;

    InstrumentResource(Instruments instruments, IdempotentReplies replies, QualityCaller caller) {
        this.instruments = instruments;
        this.replies = replies;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Roles.QUALITY_COORDINATOR,
        Roles.EVALUATOR,
        Roles.FOCAL_POINT,
        Roles.AGENCY_HEAD,
        Roles.OMBUDSMAN,
        Roles.SECRETARY,
        Roles.ADMIN
    })
    @Operation(
            operationId = "listAssessmentInstruments",
            summary = "List instruments of assessments, the last added first",
            description = "Drafts and released ones, with aspects, weights, indicators, questions and categories.")
    public Page<InstrumentView> list(
            @Parameter(description = "Only instruments of this year") @RestQuery @Nullable Integer year,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        return instruments.page(year, Cursor.read(cursor, 1), PageSize.of(limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.QUALITY_COORDINATOR,
        Roles.EVALUATOR,
        Roles.FOCAL_POINT,
        Roles.AGENCY_HEAD,
        Roles.OMBUDSMAN,
        Roles.SECRETARY,
        Roles.ADMIN
    })
    @Operation(
            operationId = "getAssessmentInstrument",
            summary = "Get an instrument of assessments",
            description = "The `ETag` of the response is for `If-Match`.")
    public RestResponse<InstrumentView> get(@RestPath UUID id) {
        return reply(instruments.get(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.QUALITY_COORDINATOR)
    @Operation(
            operationId = "addAssessmentInstrument",
            summary = "Add an instrument of a year as a draft",
            description =
                    "Weights of aspects, weights of indicators within each aspect, and shares of the three forms must each sum"
                            + " to 100 (PermenPANRB 29/2022 has 24, 25, 18, 11, 10 and 12 for its six aspects). Categories begin at"
                            + " bounds of the index, which is between 0 and 5.")
    @ProblemTypes({"assessment-weights", "assessment-instrument-inconsistent", "assessment-instrument-exists"})
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = InstrumentView.class)))
    @APIResponse(responseCode = "422", description = "A sum or a part is wrong; the pointers name it")
    public Response add(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @NotNull @Valid InstrumentRequest request) {
        Actor actor = caller.actor();
        return replies.executeOnce("assessment-instruments/" + actor.subject(), idempotencyKey, request, () -> {
                    Instrument added = instruments.add(actor, request);
                    return replies.created(PATH + "/" + added.id(), added.version(), InstrumentView.of(added));
                })
                .toResponse();
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.QUALITY_COORDINATOR)
    @Operation(
            operationId = "putAssessmentInstrument",
            summary = "Replace a draft of an instrument",
            description = "Until it is released. The same checks as for a new one.")
    @ProblemTypes({
        "assessment-weights",
        "assessment-instrument-inconsistent",
        "assessment-instrument-exists",
        "assessment-instrument-released"
    })
    @APIResponse(responseCode = "412", description = "The instrument has changed since it was read")
    @APIResponse(responseCode = "422", description = "A sum or a part is wrong; the pointers name it")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<InstrumentView> put(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid InstrumentRequest request) {
        return reply(instruments.edit(id, ifMatch, caller.actor(), request));
    }

    @POST
    @Path("/{id}/release")
    @RolesAllowed(Roles.QUALITY_COORDINATOR)
    @Operation(
            operationId = "releaseAssessmentInstrument",
            summary = "Release an instrument",
            description =
                    "From then on it never changes, and units are assessed with it. It must have no `placeholder` any more.")
    @ProblemTypes({
        "assessment-weights",
        "assessment-instrument-inconsistent",
        "assessment-instrument-placeholder",
        "assessment-instrument-released"
    })
    @APIResponse(responseCode = "412", description = "The instrument has changed since it was read")
    @APIResponse(responseCode = "422", description = "A sum or a part is wrong; the pointers name it")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<InstrumentView> release(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return reply(instruments.release(id, ifMatch, caller.actor()));
    }

    private static RestResponse<InstrumentView> reply(Instrument instrument) {
        return new Versioned<>(InstrumentView.of(instrument), instrument.version()).toResponse();
    }
}
