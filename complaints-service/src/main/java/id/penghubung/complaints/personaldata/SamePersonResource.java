package id.penghubung.complaints.personaldata;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import id.penghubung.kit.runtime.UncachedResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** HTTP API to find complaints of the same person. The details are in the body, because URLs are logged. */
@Path("/v1/same-person-searches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Personal data")
class SamePersonResource {

    private final FindSamePerson findSamePerson;
    private final Caller caller;

    SamePersonResource(FindSamePerson findSamePerson, Caller caller) {
        this.findSamePerson = findSamePerson;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "findSamePerson",
            summary = "Find complaints of the same person, newest first",
            description =
                    "By a mail address, a phone number or a NIK that the coordinator knows. Anonymous complaints are not found. Each complaint found is recorded in the access log of its reporter.")
    public RestResponse<Page<SamePersonComplaint>> find(
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit,
            @NotNull @Valid SamePersonRequest request) {
        return UncachedResponse.of(findSamePerson.find(request, Reader.of(caller), cursor, PageSize.of(limit)));
    }
}
