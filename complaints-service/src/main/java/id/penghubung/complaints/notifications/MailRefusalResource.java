package id.penghubung.complaints.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * HTTP API of the links in mails by which a person says that the address was not theirs to be used, and that nothing is to be sent to it
 * again (RFC 8058). The token in the link is all that is needed.
 */
@Path(MailAddressLinks.REFUSALS + "{token}")
@Produces(MediaType.TEXT_HTML)
@Tag(name = "Notifications")
class MailRefusalResource {

    private final MailAddresses addresses;
    private final MailLinkPages pages;

    MailRefusalResource(MailAddresses addresses, MailLinkPages pages) {
        this.addresses = addresses;
        this.pages = pages;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "showMailRefusal",
            summary = "Show the page on which all mails to an address are refused",
            description =
                    "A page with a button. Opening it refuses nothing, since mail programs open links to check them.")
    public RestResponse<String> show(
            @Parameter(description = "Token of the link in a mail") @RestPath String token,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        addresses.requireRefusalLink(token);
        return pages.refusal(languages, false);
    }

    @POST
    @PermitAll
    @Operation(
            operationId = "refuseMails",
            summary = "Refuse all mails to an address with one click",
            description =
                    "For mail programs (RFC 8058, `List-Unsubscribe-Post`) and for the button of the page: somebody else"
                            + " named the address. Nothing is sent to it again, also about later complaints. Needs neither an"
                            + " account nor an access code, may be repeated, and works after the erasure of the complaint. The"
                            + " body is not looked at.")
    public RestResponse<String> refuse(
            @Parameter(description = "Token of the link in a mail") @RestPath String token,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        addresses.refuse(token);
        return pages.refusal(languages, true);
    }
}
