package id.penghubung.quality.surveys.links;

import id.penghubung.kit.files.FileDownload;
import id.penghubung.kit.idempotency.IdempotentReplies;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.quality.access.QualityCaller;
import id.penghubung.quality.access.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** HTTP API of the ways to the forms of a survey: links on paper and by mail, and kiosks. */
@Path("/v1/surveys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Surveys")
class LinkResource {

    private static final String PNG = "image/png";
    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;

    private final LinkSheets sheets;
    private final InviteRespondents invitations;
    private final SurveyKiosks kiosks;
    private final IdempotentReplies replies;
    private final QualityCaller caller;

    LinkResource(
            LinkSheets sheets,
            InviteRespondents invitations,
            SurveyKiosks kiosks,
            IdempotentReplies replies,
            QualityCaller caller) {
        this.sheets = sheets;
        this.invitations = invitations;
        this.kiosks = kiosks;
        this.replies = replies;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/link-sheets")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD, Roles.QUALITY_COORDINATOR})
    @Operation(
            operationId = "makeSurveyLinkSheet",
            summary = "Make single-use links to print",
            description =
                    "Each link takes one answer and expires with the period of the survey. The database has only keyed"
                            + " hashes of the tokens.")
    @ProblemTypes("survey-closed")
    @APIResponse(
            responseCode = "201",
            description = "The links, with their tokens",
            content = @Content(schema = @Schema(implementation = LinkSheetView.class)))
    public Response makeSheet(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @NotNull @Valid LinkSheetRequest request) {
        Scope scope = caller.actScope();
        return once(id, "sheets", idempotencyKey, request, CREATED, () -> sheets.make(id, scope, request.count()));
    }

    @GET
    @Path("/{id}/link-sheets/{sheetId}")
    @Produces(FileDownload.PDF)
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD, Roles.QUALITY_COORDINATOR})
    @Operation(
            operationId = "printSurveyLinkSheet",
            summary = "Print the unused links of a sheet as QR codes",
            description = "A PDF document in Indonesian with one code for each respondent.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content =
                    @Content(
                            mediaType = FileDownload.PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response printSheet(@RestPath UUID id, @RestPath UUID sheetId) {
        return FileDownload.ofPdf(sheets.pdf(id, sheetId, caller.actScope()), "survei-" + sheetId + ".pdf");
    }

    @GET
    @Path("/{id}/links/{linkId}/code")
    @Produces(PNG)
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD, Roles.QUALITY_COORDINATOR})
    @Operation(
            operationId = "drawSurveyLink",
            summary = "Draw the QR code of an unused link",
            description = "A picture for own prints. A link that was used or has expired is not found.")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content = @Content(mediaType = PNG, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response drawLink(@RestPath UUID id, @RestPath UUID linkId) {
        return Response.ok(sheets.png(id, linkId, caller.actScope()), PNG)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("/{id}/invitations")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD, Roles.QUALITY_COORDINATOR})
    @Operation(
            operationId = "inviteToSurvey",
            summary = "Invite respondents by mail",
            description =
                    "Each address receives a single-use link of its own, in Indonesian. Addresses are stored encrypted and"
                            + " removed when the link is used or has expired. No answer is stored with its link.")
    @ProblemTypes("survey-closed")
    @APIResponse(
            responseCode = "202",
            description = "The mails are enqueued",
            content = @Content(schema = @Schema(implementation = InvitationView.class)))
    public Response invite(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @NotNull @Valid InvitationRequest request) {
        Scope scope = caller.actScope();
        return once(
                id,
                "invitations",
                idempotencyKey,
                request,
                ACCEPTED,
                () -> invitations.invite(id, scope, request.addresses()));
    }

    @POST
    @Path("/{id}/kiosks")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD, Roles.QUALITY_COORDINATOR})
    @Operation(
            operationId = "setUpSurveyKiosk",
            summary = "Set up a kiosk",
            description =
                    "Open `url` on the device and enter the PIN there; respondents then answer one after another. Five wrong"
                            + " PINs lock the kiosk for 15 minutes.")
    @ProblemTypes("survey-closed")
    @APIResponse(
            responseCode = "201",
            description = "The kiosk, with its address",
            content = @Content(schema = @Schema(implementation = KioskView.class)))
    public Response setUpKiosk(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @NotNull @Valid KioskRequest request) {
        Scope scope = caller.actScope();
        return once(id, "kiosks", idempotencyKey, request, CREATED, () -> kiosks.setUp(id, scope, request));
    }

    @DELETE
    @Path("/{id}/kiosks/{kioskId}")
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD, Roles.QUALITY_COORDINATOR})
    @Operation(
            operationId = "removeSurveyKiosk",
            summary = "Remove a kiosk",
            description =
                    "Its address and its sessions are not accepted any more. The answers that it took stay counted.")
    @APIResponse(responseCode = "204", description = "The kiosk is removed")
    public void removeKiosk(@RestPath UUID id, @RestPath UUID kioskId) {
        kiosks.remove(id, kioskId, caller.actScope());
    }

    private Response once(
            UUID id, String kind, @Nullable String key, Object request, int status, Supplier<Object> work) {
        String scope = "survey-" + kind + "/" + id + "/" + caller.actor().subject();
        return replies.executeOnce(
                        scope,
                        key,
                        request,
                        () -> replies.reply(status, Map.of(), work.get()).withoutCaching())
                .toResponse();
    }
}
