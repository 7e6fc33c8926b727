package id.penghubung.benchmarks.focalpoint;

import id.penghubung.benchmarks.load.Caller;
import id.penghubung.localstack.host.HttpRequests;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTTP client of the focal-point service. */
final class FocalPointClient {

    private final HttpClient client = HttpRequests.newClient();
    private final String url;

    FocalPointClient(String url) {
        this.url = url;
    }

    String request(Caller caller, String method, String path, String body) {
        HttpResponse<String> reply = send(caller, method, path, body, "");
        if (reply.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + ": " + reply.statusCode() + " " + reply.body());
        }
        return reply.body();
    }

    /** Reads a case and acknowledges it; repeats this if the case was changed in between. */
    void acknowledge(Caller officer, String caseId) {
        String path = "/v1/cases/" + caseId;
        int status = 412;
        while (status == 412) {
            String tag = send(officer, "GET", path, "", "")
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
            status = send(officer, "POST", path + "/acknowledgement", "", tag).statusCode();
        }
        if (status != 200) {
            throw new IllegalStateException("acknowledgement: " + status);
        }
    }

    private HttpResponse<String> send(Caller caller, String method, String path, String body, String ifMatch) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        caller.credentials()
                .lines()
                .forEach(line -> request.header(
                        line.substring(0, line.indexOf(':')),
                        line.substring(line.indexOf(':') + 1).strip()));
        if (!ifMatch.isEmpty()) {
            request.header("If-Match", ifMatch);
        }
        return HttpRequests.send(client, request.build());
    }

    /** Returns the value of the first JSON field with this name. */
    static String jsonField(String json, String name) {
        Matcher matcher =
                Pattern.compile("\"" + name + "\"\\s*:\\s*\"?([^\",}]*)").matcher(json);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + name + " in " + json);
        }
        return matcher.group(1);
    }
}
