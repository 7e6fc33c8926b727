package id.penghubung.focalpoint.ombudsman.matters;

import id.penghubung.focalpoint.directory.AgencyStructure;
import id.penghubung.focalpoint.ombudsman.ChangeReplies;
import id.penghubung.focalpoint.ombudsman.MatterViewer;
import id.penghubung.focalpoint.ombudsman.StepTarget;
import id.penghubung.kit.idempotency.ChangeHeaders;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.version.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Endpoints for matters of the Ombudsman. */
@Path("/v1/ombudsman/matters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ombudsman")
class MatterResource {

    private static final String MATTERS = "/v1/ombudsman/matters/";

    private final MatterService matters;
    private final MatterCorrectionService corrections;
    private final ChangeReplies replies;
    private final AgencyStructure structure;
    private final Caller caller;

    MatterResource(
            MatterService matters,
            MatterCorrectionService corrections,
            ChangeReplies replies,
            AgencyStructure structure,
            Caller caller) {
        this.matters = matters;
        this.corrections = corrections;
        this.replies = replies;
        this.structure = structure;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR})
    @Operation(
            operationId = "openMatter",
            summary = "Open a matter of the Ombudsman",
            description =
                    "The liaison opens it, or the coordinator from a letter, with the number of the letter. The identity of the reporter is never stored here; leave names out of `subject`.")
    @APIResponse(
            responseCode = "201",
            description = "The matter",
            content = @Content(schema = @Schema(implementation = MatterView.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "A field is not valid: an unknown agency, unit or type, a day in the future; unless a field had the wrong form, the document contains what was submitted")
    @APIResponse(responseCode = "409", description = "The first request with this Idempotency-Key is still running")
    @APIResponse(responseCode = "422", description = "The Idempotency-Key was used for another request")
    public Response open(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, @Valid @NotNull MatterRequest request) {
        MatterViewer viewer = viewer();
        return replies.created(
                "ombudsman-matters/" + viewer.subject(),
                idempotencyKey,
                request,
                MATTERS,
                () -> matters.open(viewer, request));
    }

    @GET
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR, Roles.SECRETARY, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "listMatters",
            summary = "List matters of the Ombudsman, latest registered first",
            description =
                    "The liaison, the coordinator and the regional secretary see all matters, an agency its own part of those that concern it. A matter in which the caller is accused, belongs to an accused unit or has a conflict of interest is not shown.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "400", description = "A parameter is not valid")
    @APIResponse(
            responseCode = "403",
            description = "The role may not read matters, or the account belongs to no agency")
    public Page<MatterView> list(@BeanParam MatterListParameters parameters) {
        return matters.page(viewer(), parameters.filter(), parameters.size());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR, Roles.SECRETARY, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "readMatter",
            summary = "Get a matter of the Ombudsman",
            description = "The `ETag` of the response is for `If-Match`. An agency sees its own part.")
    @APIResponse(
            responseCode = "200",
            description = "The matter",
            headers = @Header(name = "ETag", description = "Version of the entity, for If-Match"),
            content = @Content(schema = @Schema(implementation = MatterView.class)))
    @APIResponse(responseCode = "404", description = "The matter does not exist, or the caller may not see it")
    public RestResponse<MatterView> read(@PathParam("id") UUID id) {
        MatterView view = matters.get(viewer(), id);
        return new Versioned<>(view, view.version()).toResponse();
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR})
    @Operation(
            operationId = "correctMatter",
            summary = "Correct a matter that was entered wrongly",
            description =
                    "The body replaces all that can be corrected. A person who becomes accused, and an agency that is taken out, do not see the matter any more, except what they have read before. A closed matter is not corrected; an agency with an open letter, action, decision or planned meeting is not taken out.")
    @ProblemTypes({"matter-closed", "agency-has-open-work"})
    @APIResponse(
            responseCode = "200",
            description = "The matter after the correction",
            headers = @Header(name = "ETag", description = "Version after the correction"),
            content = @Content(schema = @Schema(implementation = MatterView.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "A field is not valid, as for a new matter; unless a field had the wrong form, the document contains what was submitted")
    @APIResponse(responseCode = "403", description = "Only the liaison may end the secrecy of the reporter")
    @APIResponse(responseCode = "404", description = "The matter does not exist, or the caller may not see it")
    @APIResponse(
            responseCode = "409",
            description =
                    "The matter is closed, an agency that is taken out has open work in it, or the same request is still running")
    @APIResponse(
            responseCode = "412",
            description = "The matter has changed since it was read; the document contains what was submitted")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public Response correct(@BeanParam ChangeHeaders headers, @Valid @NotNull MatterCorrection correction) {
        MatterViewer viewer = viewer();
        return replies.changed(
                headers.scope("ombudsman", "correction", caller.subject()),
                headers.idempotencyKey(),
                correction,
                () -> corrections.correct(viewer, StepTarget.of(headers, caller), correction));
    }

    @POST
    @Path("/{id}/moves")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR})
    @Operation(
            operationId = "moveMatter",
            summary = "Move a matter to another stage",
            description =
                    "`nextStages` of the matter lists the stages that may follow. Closing and stopping need a reason; nothing follows them.")
    @ProblemTypes({"matter-closed", "transition-not-allowed"})
    @APIResponse(
            responseCode = "200",
            description = "The matter after the move",
            headers = @Header(name = "ETag", description = "Version after the move"),
            content = @Content(schema = @Schema(implementation = MatterView.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "A field is not valid: a day in the future or before the last move, a missing reason, an unknown attachment; unless a field had the wrong form, the document contains what was submitted")
    @APIResponse(responseCode = "404", description = "The matter does not exist, or the caller may not see it")
    @APIResponse(
            responseCode = "409",
            description = "The matter is closed, the stage may not follow, or the same request is still running")
    @APIResponse(
            responseCode = "412",
            description = "The matter has changed since it was read; the document contains what was submitted")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public Response move(@BeanParam ChangeHeaders headers, @Valid @NotNull MoveRequest request) {
        MatterViewer viewer = viewer();
        return replies.changed(
                headers.scope("ombudsman", "move", caller.subject()),
                headers.idempotencyKey(),
                request,
                () -> matters.move(viewer, StepTarget.of(headers, caller), request));
    }

    @POST
    @Path("/{id}/conflicts")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR, Roles.SECRETARY, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "declareMatterConflict",
            summary = "Declare a conflict of interest in a matter",
            description =
                    "From then on the account neither sees nor handles the matter. The liaison and the coordinator may also declare it for an officer or head of an agency concerned. A repeated declaration changes nothing.")
    @APIResponse(responseCode = "204", description = "Declared")
    @APIResponse(
            responseCode = "400",
            description = "The body is not valid, or the other account is of no agency concerned")
    @APIResponse(responseCode = "403", description = "The caller may declare only a conflict of their own")
    @APIResponse(responseCode = "404", description = "The matter does not exist, or the caller may not see it")
    public void declareConflict(@PathParam("id") UUID id, @Valid @NotNull ConflictRequest request) {
        matters.declareConflict(viewer(), id, request);
    }

    @POST
    @Path("/{id}/conflicts/withdrawals")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR})
    @Operation(
            operationId = "withdrawMatterConflict",
            summary = "Withdraw a declared conflict of interest",
            description =
                    "For instance one that was declared for the wrong account. The account sees the matter again, unless it is accused. Declaration and withdrawal stay on record.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    @APIResponse(responseCode = "400", description = "The body is not valid, or no conflict of the account is in force")
    @APIResponse(responseCode = "404", description = "The matter does not exist, or the caller may not see it")
    public void withdrawConflict(@PathParam("id") UUID id, @Valid @NotNull ConflictWithdrawal request) {
        matters.withdrawConflict(viewer(), id, request);
    }

    @GET
    @Path("/{id}/timeline")
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR, Roles.SECRETARY, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "readMatterTimeline",
            summary = "Get the audit record of a matter",
            description =
                    "All entries, oldest first. An agency sees neither the entries about other agencies nor declared conflicts.")
    @APIResponse(responseCode = "200", description = "The entries")
    @APIResponse(responseCode = "404", description = "The matter does not exist, or the caller may not see it")
    public MatterTimeline timeline(@PathParam("id") UUID id) {
        return new MatterTimeline(matters.timeline(viewer(), id));
    }

    private MatterViewer viewer() {
        return MatterViewer.of(caller, structure);
    }
}
