package id.penghubung.focalpoint.casework.support;

import id.penghubung.focalpoint.casework.history.SupportingCase;
import id.penghubung.focalpoint.casework.model.CaseVisibility;
import id.penghubung.focalpoint.casework.model.Officer;
import id.penghubung.kit.idempotency.ChangeHeaders;
import id.penghubung.kit.idempotency.IdempotentReplies;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import id.penghubung.kit.version.EntityTags;
import id.penghubung.kit.version.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Endpoints with which agencies answer the one that they support with a complaint. */
@Path("/v1/supporting-cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
class SupportingCaseResource {

    private final SupportingCaseService supportingCases;
    private final IdempotentReplies replies;
    private final Caller caller;

    SupportingCaseResource(SupportingCaseService supportingCases, IdempotentReplies replies, Caller caller) {
        this.supportingCases = supportingCases;
        this.replies = replies;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD, Roles.INSPECTOR, Roles.COORDINATOR})
    @Operation(
            operationId = "listSupportingCases",
            summary = "List the open supporting cases, soonest due first",
            description = "The support that agencies give others with a complaint. An officer sees the cases of their"
                    + " agency, the coordinator all.")
    @ProblemTypes("account-without-agency")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "400", description = "A parameter is not valid")
    public Page<SupportingCaseView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        SupportingCase.Position after = Cursor.read(cursor, 2)
                .map(position -> new SupportingCase.Position(position.instant(0), position.uuid(1)))
                .orElse(null);
        return supportingCases.page(CaseVisibility.of(caller), after, PageSize.of(limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD, Roles.INSPECTOR, Roles.COORDINATOR})
    @Operation(
            operationId = "readSupportingCase",
            summary = "Get a supporting case",
            description =
                    "Also when it has ended; the agency then no longer sees the text of the complaint. The agency that"
                            + " is responsible for the complaint reads the same in the record of its case.")
    @ProblemTypes("account-without-agency")
    @APIResponse(
            responseCode = "200",
            description = "The supporting case",
            headers = @Header(name = "ETag", description = "Version of the entity, for If-Match"))
    @APIResponse(responseCode = "404", description = "There is no such case, or it belongs to another agency")
    public RestResponse<SupportingCaseView> read(@PathParam("id") UUID id) {
        SupportingCaseView view = supportingCases.get(id, CaseVisibility.of(caller));
        return new Versioned<>(view, view.version()).toResponse();
    }

    @POST
    @Path("/{id}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "answerSupportingCase",
            summary = "Answer the responsible agency",
            description =
                    "Ends the support. The answer is in the record of the responsible agency's case; the reporter does"
                            + " not see it.")
    @ProblemTypes({"account-without-agency", "support-ended"})
    @APIResponse(
            responseCode = "200",
            description = "The case after the answer",
            headers = @Header(name = "ETag", description = "Version of the entity"),
            content = @Content(schema = @Schema(implementation = SupportingCaseView.class)))
    @APIResponse(responseCode = "400", description = "The body is not valid")
    @APIResponse(responseCode = "404", description = "There is no such case, or it belongs to another agency")
    @APIResponse(responseCode = "409", description = "The support has ended")
    @APIResponse(responseCode = "412", description = "The case has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public Response answer(@BeanParam ChangeHeaders headers, @NotNull @Valid SupportAnswerRequest request) {
        Officer officer = Officer.of(caller);
        return replyOnce(
                "answer",
                headers,
                request,
                () -> supportingCases.answer(headers.id(), headers.ifMatch(), request.message(), officer));
    }

    @POST
    @Path("/{id}/decline")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "declineSupportingCase",
            summary = "Decline the support of another agency",
            description = "Ends the support with a reason, which the responsible agency and the coordinator read. The"
                    + " complaint stays with the responsible agency.")
    @ProblemTypes({"account-without-agency", "support-ended"})
    @APIResponse(
            responseCode = "200",
            description = "The case after the agency declined",
            headers = @Header(name = "ETag", description = "Version of the entity"),
            content = @Content(schema = @Schema(implementation = SupportingCaseView.class)))
    @APIResponse(responseCode = "400", description = "The body is not valid")
    @APIResponse(responseCode = "404", description = "There is no such case, or it belongs to another agency")
    @APIResponse(responseCode = "409", description = "The support has ended")
    @APIResponse(responseCode = "412", description = "The case has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public Response decline(@BeanParam ChangeHeaders headers, @NotNull @Valid SupportDeclineRequest request) {
        Officer officer = Officer.of(caller);
        return replyOnce(
                "decline",
                headers,
                request,
                () -> supportingCases.decline(headers.id(), headers.ifMatch(), request.reason(), officer));
    }

    private Response replyOnce(
            String change, ChangeHeaders headers, Object request, Supplier<SupportingCaseView> work) {
        String scope = headers.scope("supporting-cases", change, caller.subject());
        return replies.executeOnce(scope, headers.idempotencyKey(), request, () -> {
                    SupportingCaseView view = work.get();
                    return replies.reply(
                            Response.Status.OK.getStatusCode(),
                            Map.of(HttpHeaders.ETAG, EntityTags.of(view.version())),
                            view);
                })
                .toResponse();
    }
}
