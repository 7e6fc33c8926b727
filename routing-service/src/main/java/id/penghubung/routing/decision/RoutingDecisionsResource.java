package id.penghubung.routing.decision;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Text;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** HTTP API to read routing decisions and their explanations. */
@Path("/v1/routing-decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Routing decisions")
public class RoutingDecisionsResource {

    private final DecisionHistory history;
    private final Caller caller;

    RoutingDecisionsResource(DecisionHistory history, Caller caller) {
        this.history = history;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.INSPECTOR, Roles.ADMIN, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "listRoutingDecisions",
            summary = "List the routing decisions of a complaint, newest first",
            description =
                    "Each decision states the agency, who decided, and the reason. Officers see only decisions that sent the complaint to their agency.")
    @APIResponse(responseCode = "200", description = "A page of decisions")
    @APIResponse(
            responseCode = "400",
            description = "complaintId is missing or not a UUID, or limit or cursor is not valid")
    @APIResponse(responseCode = "403", description = "The caller's role may not read decisions")
    public Page<DecisionView> list(
            @Parameter(description = "Id of the complaint", required = true) @QueryParam("complaintId") @Nullable
                    String complaintId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = PageSize.of(limit);
        return Page.of(
                history.of(complaint(complaintId), visibleAgency(), Cursor.read(cursor, 2), size),
                size,
                decision -> Cursor.at(decision.decidedAt(), decision.id()),
                decision -> decision);
    }

    @GET
    @Path("/{decisionId}")
    @RolesAllowed({
        Roles.COORDINATOR,
        Roles.INSPECTOR,
        Roles.ADMIN,
        Roles.FOCAL_POINT,
        Roles.AGENCY_HEAD,
        Roles.SECRETARY
    })
    @Operation(
            operationId = "getRoutingDecision",
            summary = "Explain a routing decision",
            description =
                    "The version of the rules, the rule, what matched, the candidates with their scores, the explanation in Indonesian and English, the confirmation by a coordinator, and the decision that followed. Officers see only decisions that sent the complaint to their agency, without what followed. The regional secretary sees decisions about complaints that agencies returned twice, unless they accuse the secretary's office. Reporters read the same explanation in the timeline of their complaint.")
    @APIResponse(responseCode = "200", description = "The decision")
    @APIResponse(responseCode = "403", description = "The caller's role may not read decisions")
    @APIResponse(responseCode = "404", description = "There is no such decision, or the caller may not see it")
    public DecisionView get(@PathParam("decisionId") UUID decisionId) {
        Optional<DecisionView> found =
                readsAsSecretary() ? history.findForSecretary(decisionId) : history.find(decisionId, visibleAgency());
        return found.orElseThrow(ProblemException::notFound);
    }

    /** Returns whether the caller reads decisions for that role only: coordinators and administrators may read more. */
    private boolean readsAsSecretary() {
        return caller.hasAnyRole(Roles.SECRETARY) && !caller.hasAnyRole(Roles.COORDINATOR, Roles.ADMIN);
    }

    /** Returns the only agency whose decisions the caller may read, or empty if the caller may read all. */
    private Optional<String> visibleAgency() {
        if (caller.hasAnyRole(Roles.COORDINATOR, Roles.ADMIN)) {
            return Optional.empty();
        }
        return Optional.of(caller.agency().orElseThrow(ProblemException::withoutAgency));
    }

    private static UUID complaint(@Nullable String complaintId) {
        if (complaintId == null || complaintId.isBlank()) {
            throw invalid("wajib diisi", "is required");
        }
        try {
            return UUID.fromString(complaintId);
        } catch (IllegalArgumentException exception) {
            throw invalid("harus UUID", "must be a UUID");
        }
    }

    private static ProblemException invalid(String id, String en) {
        return ProblemException.invalid(new FieldError("?complaintId", Text.of(id, en)));
    }
}
