package id.penghubung.complaints.duplicates;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.limits.ClientNetwork;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.kit.runtime.UncachedResponse;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSets;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** HTTP API of supports of public complaints, with a reporter's account or without one. */
@Path("/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Duplicates")
class SupportResource {

    private static final String SUPPORT_CODE = "Support-Code";
    private static final String NO_STORE = "no-store";

    private final SupportComplaint supportComplaint;
    private final HttpServerRequest request;
    private final Caller caller;

    SupportResource(SupportComplaint supportComplaint, HttpServerRequest request, Caller caller) {
        this.supportComplaint = supportComplaint;
        this.request = request;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/supports")
    @PermitAll
    @Operation(
            operationId = "supportComplaint",
            summary = "Support a public complaint instead of submitting the same again",
            description =
                    "Once for each reporter's account; a repetition changes nothing (200). Without an account the response has a support code, which is shown only once, and the number of supports from one network is limited. `id` is the public number; its reporter and staff who see the complaint may use its id or its tracking number as well. The supporter sees status and steps as everybody does, never who the reporter is.")
    @ProblemTypes({"forbidden", "not-found", "own-complaint", "support-closed", "too-many-requests"})
    @SecurityRequirementsSets({@SecurityRequirementsSet, @SecurityRequirementsSet(@SecurityRequirement(name = "bearer"))
    })
    @APIResponse(
            responseCode = "201",
            description = "The complaint has one supporter more",
            content = @Content(schema = @Schema(implementation = SupportView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The caller supports it already",
            content = @Content(schema = @Schema(implementation = SupportView.class)))
    @APIResponse(responseCode = "409", description = "The complaint has ended, or is the caller's own")
    public Response support(@RestPath String id) {
        refuseStaff();
        SupportComplaint.Result result = caller.isAnonymous()
                ? supportComplaint.support(
                        id,
                        Supporter.withNewCode(),
                        ClientNetwork.of(request.remoteAddress().hostAddress()),
                        access())
                : supportComplaint.support(id, Supporter.ofAccount(caller.subject()), null, access());
        return Response.status(result.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .entity(result.view())
                .build();
    }

    @GET
    @Path("/{id}/supports")
    @PermitAll
    @Operation(
            operationId = "getSupport",
            summary = "Get supporters and progress of a public complaint",
            description =
                    "How many people support it, its status and its steps, without any text of its timeline. `id` is the public number; its reporter and staff who see the complaint may use its id or its tracking number as well. With an account, or with `Support-Code`, also whether the caller supports it.")
    @SecurityRequirementsSets({@SecurityRequirementsSet, @SecurityRequirementsSet(@SecurityRequirement(name = "bearer"))
    })
    public RestResponse<SupportView> get(@RestPath String id, @HeaderParam(SUPPORT_CODE) @Nullable String supportCode) {
        return UncachedResponse.of(
                supportComplaint.read(id, supporter(supportCode).orElse(null), access()));
    }

    @DELETE
    @Path("/{id}/supports")
    @PermitAll
    @Operation(
            operationId = "stopSupport",
            summary = "Stop to support a complaint",
            description =
                    "With the account, or the `Support-Code` of a supporter without one. `id` is the public number; its reporter and staff who see the complaint may use its id or its tracking number as well. A support that does not exist any more is no error. Supports of complaints that were merged into this one end too.")
    @SecurityRequirementsSets({@SecurityRequirementsSet, @SecurityRequirementsSet(@SecurityRequirement(name = "bearer"))
    })
    @APIResponse(responseCode = "204", description = "The caller does not support the complaint")
    public Response stop(@RestPath String id, @HeaderParam(SUPPORT_CODE) @Nullable String supportCode) {
        supportComplaint.stop(id, supporter(supportCode).orElseThrow(ProblemException::notFound), access());
        return Response.noContent().build();
    }

    private Optional<Supporter> supporter(@Nullable String supportCode) {
        return caller.isAnonymous()
                ? Optional.ofNullable(supportCode).map(Supporter::ofCode)
                : Optional.of(Supporter.ofAccount(caller.subject()));
    }

    private TrackingAccess access() {
        return TrackingAccess.of(caller);
    }

    /** Officers support without their account, or with one of their own as a reporter, as they submit. */
    private void refuseStaff() {
        if (!caller.isAnonymous() && !caller.hasAnyRole(Roles.REPORTER)) {
            throw ProblemException.of(
                    CommonProblem.FORBIDDEN,
                    "Laporan didukung dengan akun pelapor atau tanpa akun.",
                    "Complaints are supported with a reporter's account or without one.");
        }
    }
}
