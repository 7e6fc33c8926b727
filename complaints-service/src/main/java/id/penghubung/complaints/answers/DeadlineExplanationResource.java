package id.penghubung.complaints.answers;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.text.Languages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** HTTP API with which a reporter asks why a deadline is due when it is. */
@Path("/v1/complaints/{id}/deadlines")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints")
class DeadlineExplanationResource {

    private final ExplainDeadline explanations;
    private final Caller caller;

    DeadlineExplanationResource(ExplainDeadline explanations, Caller caller) {
        this.explanations = explanations;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.REPORTER)
    @Operation(
            operationId = "listOwnDeadlines",
            summary = "List the deadlines of one's own complaint",
            description = "With the explanation of each, earliest due first, also those that have ended.")
    @APIResponse(responseCode = "200", description = "The deadlines that are known so far")
    public ComplaintDeadlinesView list(
            @RestPath UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return explanations.listByOwner(id, caller.subject(), Languages.preferredBy(languages));
    }

    @GET
    @Path("/{deadlineId}/explanation")
    @RolesAllowed(Roles.REPORTER)
    @Operation(
            operationId = "explainOwnDeadline",
            summary = "Explain why a deadline of one's own complaint is due when it is",
            description = "Which days were counted, which were not and why, and the legal basis, as text.")
    @APIResponse(responseCode = "200", description = "The deadline with its explanation")
    @APIResponse(responseCode = "404", description = "The complaint is not the caller's, or has no such deadline")
    public ComplaintDeadlinesView.ExplainedDeadline explain(
            @RestPath UUID id,
            @RestPath UUID deadlineId,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return explanations.explainByOwner(id, deadlineId, caller.subject(), Languages.preferredBy(languages));
    }
}
