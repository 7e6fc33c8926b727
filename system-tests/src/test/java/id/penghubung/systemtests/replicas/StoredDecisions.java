package id.penghubung.systemtests.replicas;

import id.penghubung.localstack.Part;
import id.penghubung.localstack.postgres.PostgresServer;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The routing decisions in the database of routing-service. */
record StoredDecisions(PostgresServer server) {

    private static final String DECISIONS = """
            select complaint_id::text, round, coalesce(rule_set_id::text, ''),
                   case when decided_by = 'MODEL' then suggestion ->> 'modelId' else '' end
            from routing_decision where complaint_id = any (?)
            """;

    /**
     * A stored decision.
     *
     * @param round the round of the assignment, counted from 1
     * @param ruleSet id of the rule set by which it was decided; empty if none decided
     * @param model id of the suggestion model that decided; empty if none did
     */
    record StoredDecision(String complaint, int round, String ruleSet, String model) {}

    /** Returns all decisions about complaints, in no order. */
    List<StoredDecision> about(Collection<String> complaints) {
        var name = Part.ROUTING.database().orElseThrow();
        try (var connection = DriverManager.getConnection(server.jdbcUrl(name), name, name);
                var statement = connection.prepareStatement(DECISIONS)) {
            var ids = complaints.stream().map(UUID::fromString);
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (var rows = statement.executeQuery()) {
                var decisions = new ArrayList<StoredDecision>();
                while (rows.next()) {
                    decisions.add(new StoredDecision(
                            rows.getString(1), rows.getInt(2), rows.getString(3), rows.getString(4)));
                }
                return decisions;
            }
        } catch (SQLException e) {
            throw new AssertionError(DECISIONS, e);
        }
    }
}
