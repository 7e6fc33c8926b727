package id.penghubung.systemtests.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.penghubung.localstack.host.HttpRequests;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A simple browser: reads pages, keeps cookies and submits forms; follows redirects within one server only. */
final class Browser {

    private static final Pattern ACTION = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");
    private static final Pattern INPUT = Pattern.compile("name=\"%s\"[^>]*value=\"([^\"]*)\"".formatted("totpSecret"));

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI server;

    Browser(URI server) {
        this.server = server;
    }

    /**
     * A page, or the target of a redirect to another server.
     *
     * @param address of the page
     */
    record Page(URI address, int status, String html) {

        /** Returns the value of the hidden field with the secret of a new authenticator. */
        Optional<String> secret() {
            var found = INPUT.matcher(html);
            return found.find() ? Optional.of(found.group(1)) : Optional.empty();
        }

        boolean has(String text) {
            return html.contains(text);
        }

        String parameter(String name) {
            var found = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(address.toString());
            if (!found.find()) {
                throw new AssertionError("No %s in %s:%n%s".formatted(name, address, html));
            }
            return found.group(1);
        }
    }

    Page open(URI address) {
        return send(HttpRequest.newBuilder(address).build());
    }

    /** Submits the form of a page. */
    Page submit(Page page, Map<String, String> fields) {
        var action = ACTION.matcher(page.html());
        if (!action.find()) {
            throw new AssertionError("No form on %s:%n%s".formatted(page.address(), page.html()));
        }
        return post(page.address().resolve(action.group(1).replace("&amp;", "&")), fields);
    }

    Page post(URI address, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private Page send(HttpRequest request) {
        var reply = HttpRequests.send(client, request);
        // A browser treats localhost like https; Java would not send such cookies.
        cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        var location = reply.headers().firstValue("Location");
        if (reply.statusCode() / 100 != 3 || location.isEmpty()) {
            return new Page(request.uri(), reply.statusCode(), reply.body());
        }
        var next = request.uri().resolve(location.get());
        return next.getAuthority().equals(server.getAuthority()) ? open(next) : new Page(next, reply.statusCode(), "");
    }
}
