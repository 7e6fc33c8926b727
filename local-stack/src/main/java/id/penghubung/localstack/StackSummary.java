package id.penghubung.localstack;

import id.penghubung.localstack.keycloak.DemoAccount;
import id.penghubung.localstack.keycloak.DemoRealm;
import java.util.List;
import java.util.StringJoiner;

/**
 * The summary printed after a start: addresses and demo accounts.
 *
 * @param accounts the demo accounts that can log in
 */
record StackSummary(StackConfig config, List<DemoAccount> accounts) {

    private static final int SHOWN_OFFICERS = 3;

    String text() {
        var lines = new StringJoiner("\n", "\n", "\n");
        addresses(lines);
        if (config.has(Part.KEYCLOAK)) {
            demoAccounts(lines);
        }
        lines.add("");
        lines.add("Ctrl-C stops it; the data is kept for the next start (--fresh deletes it).");
        return lines.toString();
    }

    private void addresses(StringJoiner lines) {
        if (config.has(Part.GATEWAY)) {
            lines.add(row("API", url(Part.GATEWAY, "/v1")));
            lines.add(row("API explorer", url(Part.GATEWAY, "/docs")));
            lines.add(row("health", url(Part.GATEWAY, "/health")));
        }
        config.parts().stream()
                .filter(Part::isService)
                .sorted()
                .forEach(part -> lines.add(row(
                        "metrics",
                        "http://localhost:%d/q/metrics   (%s)"
                                .formatted(config.metricsPort(part), part.displayName()))));
        if (config.has(Part.KEYCLOAK)) {
            lines.add(row("Keycloak console", url(Part.KEYCLOAK, "/admin") + "   (admin / admin)"));
        }
        if (config.has(Part.POSTGRESQL)) {
            lines.add(row("PostgreSQL", "127.0.0.1:" + config.port(Part.POSTGRESQL) + "   (postgres / postgres)"));
        }
        if (config.has(Part.KAFKA)) {
            lines.add(row("Kafka", "127.0.0.1:" + config.port(Part.KAFKA)));
        }
    }

    private void demoAccounts(StringJoiner lines) {
        lines.add("");
        lines.add("Demo accounts; each password is the name:");
        accounts.stream()
                .filter(account -> !isOfficer(account))
                .forEach(account -> lines.add(
                        row(account.name(), account.role() + ", " + account.firstName() + " " + account.lastName())));
        var officers = accounts.stream().filter(StackSummary::isOfficer).toList();
        officers.stream()
                .filter(account ->
                        List.of("dpu", "disdukcapil", "kec-tenggarong").contains(account.name()))
                .limit(SHOWN_OFFICERS)
                .forEach(account -> lines.add(row(account.name(), account.role() + ", " + account.lastName())));
        lines.add(row("…", "an officer for each of the %d agencies, named by its code".formatted(officers.size())));
        lines.add("");
        lines.add("A token for 30 minutes:");
        lines.add("  curl -s %s -d grant_type=password -d client_id=%s -d username=dpu -d password=dpu"
                .formatted(url(Part.KEYCLOAK, "/realms/penghubung/protocol/openid-connect/token"), DemoRealm.CLIENT));
    }

    /** Returns true for an officer's account that is named by the code of its agency. */
    private static boolean isOfficer(DemoAccount account) {
        return account.agency().filter(account.name()::equals).isPresent();
    }

    private static String row(String name, String value) {
        return "  %-20s %s".formatted(name, value);
    }

    private String url(Part part, String path) {
        return "http://localhost:%d%s".formatted(config.port(part), path);
    }
}
