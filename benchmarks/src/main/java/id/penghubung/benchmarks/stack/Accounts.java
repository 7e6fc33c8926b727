package id.penghubung.benchmarks.stack;

import id.penghubung.benchmarks.load.Caller;
import id.penghubung.localstack.keycloak.DemoLogin;
import java.net.URI;
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
        return new Accounts(
                REPORTERS.stream().map(name -> logIn(identity, name)).toList(),
                AGENCY_ACCOUNTS.stream()
                        .map(account -> new Officer(account.categoryCode, logIn(identity, account.agency)))
                        .toList());
    }

    /** Logs in one account of the demo realm. */
    public static Caller logIn(URI identity, String name) {
        return Caller.withToken(new DemoLogin(identity).tokenOf(name));
    }
}
