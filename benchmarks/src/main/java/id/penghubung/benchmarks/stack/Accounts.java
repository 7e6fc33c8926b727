package id.penghubung.benchmarks.stack;

import id.penghubung.benchmarks.load.Caller;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** The accounts of a run: accounts of the demo realm, whose password is their name. */
public record Accounts(List<Caller> reporters, List<Officer> officers) {

    private static final List<String> REPORTERS = List.of("reporter", "reporter2");

    /** Categories that a routing rule assigns directly to one agency. */
    private static final List<AgencyAccount> AGENCY_ACCOUNTS = List.of(
            new AgencyAccount("101", "dpu"),
            new AgencyAccount("103", "dishub"),
            new AgencyAccount("106", "dlhk"),
            new AgencyAccount("201", "disdukcapil"),
            new AgencyAccount("301", "disdikbud"),
            new AgencyAccount("302", "dinkes"));

    /** An agency's officer and a category for which the agency is responsible. */
    public record Officer(String categoryCode, Caller caller) {}

    private record AgencyAccount(String categoryCode, String agency) {}

    /** Logs in all accounts; the tokens expire after half an hour. */
    public static Accounts logIn(URI identity) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            List<Caller> reporters = new ArrayList<>();
            for (String name : REPORTERS) {
                reporters.add(Caller.withToken(token(client, identity, name)));
            }
            List<Officer> officers = new ArrayList<>();
            for (AgencyAccount account : AGENCY_ACCOUNTS) {
                officers.add(
                        new Officer(account.categoryCode, Caller.withToken(token(client, identity, account.agency))));
            }
            return new Accounts(List.copyOf(reporters), List.copyOf(officers));
        } catch (IOException failure) {
            throw new IllegalStateException("Keycloak returned no token", failure);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while logging in", e);
        }
    }

    /** Logs in one account of the demo realm. */
    public static Caller logIn(URI identity, String name) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return Caller.withToken(token(client, identity, name));
        } catch (IOException failure) {
            throw new IllegalStateException("Keycloak returned no token", failure);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while logging in", e);
        }
    }

    private static String token(HttpClient client, URI identity, String name) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(identity + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=password&client_id=penghubung-demo&username=" + name + "&password=" + name))
                .build();
        String body = client.send(request, BodyHandlers.ofString()).body();
        int at = body.indexOf("\"access_token\":\"");
        if (at < 0) {
            throw new IOException("no token for " + name + ": " + body);
        }
        int start = at + "\"access_token\":\"".length();
        return body.substring(start, body.indexOf('"', start));
    }
}
