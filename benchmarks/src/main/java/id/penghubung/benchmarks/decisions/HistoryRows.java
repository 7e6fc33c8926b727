package id.penghubung.benchmarks.decisions;

import id.penghubung.benchmarks.stack.Databases;
import id.penghubung.routing.suggestions.ConfirmedDecision;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Loads past decisions into the database of routing-service, as if they had been sent to {@code POST /v1/routing-history}. */
public final class HistoryRows {

    private static final int BATCH = 5_000;

    private static final String INSERT = """
            insert into routing_history (id, digest, text, agency_code, decided_at)
            select gen_random_uuid(), sha256(convert_to(concat_ws(E'\\n', text, agency_code, decided_at), 'UTF8')), text, agency_code,
                decided_at
            from unnest(?::text[], ?::text[], ?::timestamptz[]) as sent (text, agency_code, decided_at)
            """;

    private HistoryRows() {}

    /** A decision with its time. */
    private record Dated(ConfirmedDecision decision, Instant decidedAt) {}

    /**
     * Stores decisions.
     *
     * @param decisions oldest first
     * @param first time of the first one; the others follow evenly
     * @param last time of the last one
     */
    public static void load(Databases databases, List<ConfirmedDecision> decisions, Instant first, Instant last) {
        Duration between = Duration.between(first, last).dividedBy(Math.max(1, decisions.size() - 1));
        List<Dated> rows = IntStream.range(0, decisions.size())
                .mapToObj(i -> new Dated(decisions.get(i), first.plus(between.multipliedBy(i))))
                .toList();
        try (Connection connection = databases.connect(Databases.ROUTING);
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int from = 0; from < rows.size(); from += BATCH) {
                List<Dated> batch = rows.subList(from, Math.min(rows.size(), from + BATCH));
                setTexts(insert, 1, batch, row -> row.decision().text());
                setTexts(insert, 2, batch, row -> row.decision().agencyCode());
                setTexts(insert, 3, batch, row -> row.decidedAt().toString());
                insert.executeUpdate();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot load past decisions", failure);
        }
        databases.execute(Databases.ROUTING, "analyze routing_history");
    }

    private static void setTexts(PreparedStatement insert, int position, List<Dated> rows, Function<Dated, String> text)
            throws SQLException {
        Object[] texts = rows.stream().map(text).toArray();
        insert.setArray(position, insert.getConnection().createArrayOf("text", texts));
    }
}
