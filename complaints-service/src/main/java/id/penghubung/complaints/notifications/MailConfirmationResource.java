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

/** HTTP API of the links in mails by which an address is confirmed. The token in the link is all that is needed. */
@Path(MailAddressLinks.CONFIRMATIONS + "{token}")
@Produces(MediaType.TEXT_HTML)
@Tag(name = "Notifications")
class MailConfirmationResource {

    private final MailAddresses addresses;
    private final MailLinkPages pages;

    MailConfirmationResource(MailAddresses addresses, MailLinkPages pages) {
        this.addresses = addresses;
        this.pages = pages;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "showMailConfirmation",
            summary = "Show the page on which a mail address is confirmed",
            description =
                    "A page with a button. Opening it confirms nothing, since mail programs open links to check them.")
    public RestResponse<String> show(
            @Parameter(description = "Token of the link in a mail") @RestPath String token,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        addresses.requireConfirmationLink(token);
        return pages.confirmation(languages, false);
    }

    @POST
    @PermitAll
    @Operation(
            operationId = "confirmMailAddress",
            summary = "Confirm a mail address",
            description =
                    "For the button of the page. From then on the steps of the complaint are told by mail. Needs neither"
                            + " an account nor an access code, and may be repeated. The body is not looked at. An earlier"
                            + " refusal of the address is taken back.")
    public RestResponse<String> confirm(
            @Parameter(description = "Token of the link in a mail") @RestPath String token,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        addresses.confirm(token);
        return pages.confirmation(languages, true);
    }
}
