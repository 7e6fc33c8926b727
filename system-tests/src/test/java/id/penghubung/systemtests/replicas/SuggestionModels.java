package id.penghubung.systemtests.replicas;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.localstack.Part;
import id.penghubung.localstack.postgres.PostgresServer;
import id.penghubung.routing.suggestions.ConfirmedDecision;
import id.penghubung.routing.suggestions.ModelFormat;
import id.penghubung.routing.suggestions.ModelTraining;
import id.penghubung.routing.suggestions.SuggestionModel;
import id.penghubung.routing.suggestions.TrainingLimits;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/**
 * Two versions of a suggestion model, of which the first is active, and automatic decisions by them. Each knows one
 * agency, to which it therefore sends every complaint about a road. They are trained by the test and stored as a training
 * stores them: the services of the tests have too little memory for one. At the end they are deleted, and automatic
 * decisions forbidden.
 */
final class SuggestionModels implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MODELS = "/v1/suggestion-models";
    private static final String AUTOMATIC = MODELS + "/automatic-decisions";

    /** More than a threshold needs. */
    private static final int DECISIONS = 50;

    private static final String INSERT = """
            insert into suggestion_model (id, number, state, trained_at, newest_decision_at, known, trained, tuned, tested, threshold,
                format_version, content, content_sha256, version)
            values (?, ?, 'SUPERSEDED', now(), now(), ?, ?, ?, 0, ?, ?, ?, ?, 0)
            """;

    private final ApiClient coordinator;
    private final PostgresServer server;
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    SuggestionModels(SystemUnderTest system) {
        this.coordinator = system.coordinator().api();
        this.server = system.postgres();
        var model = trained();
        store(first, 1, model);
        store(second, 2, model);
        activate(first(), coordinator);
        allowAutomaticDecisions(true);
    }

    String first() {
        return first.toString();
    }

    String second() {
        return second.toString();
    }

    /** Makes a version the active one, through a gateway. */
    void activate(String model, ApiClient gateway) {
        var path = MODELS + "/" + model;
        gateway.ifMatch(gateway.get(path).expect(200))
                .post(path + "/activation", JSON.createObjectNode().put("reason", "Uji"))
                .expect(200);
    }

    private void allowAutomaticDecisions(boolean allowed) {
        var changed = JSON.createObjectNode().put("enabled", allowed).put("reason", "Uji");
        coordinator
                .ifMatch(coordinator.get(AUTOMATIC).expect(200))
                .put(AUTOMATIC, changed)
                .expect(200);
    }

    private static SuggestionModel trained() {
        var decisions = Collections.nCopies(DECISIONS, new ConfirmedDecision("Jalan berlubang", "dpu"));
        try {
            return new ModelTraining(TrainingLimits.DEFAULT).train(decisions, decisions);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void store(UUID id, int number, SuggestionModel model) {
        var content = compressed(ModelFormat.write(model));
        try (var connection = connect();
                var statement = connection.prepareStatement(INSERT)) {
            statement.setObject(1, id);
            statement.setInt(2, number);
            statement.setInt(3, 2 * DECISIONS);
            statement.setInt(4, DECISIONS);
            statement.setInt(5, DECISIONS);
            statement.setDouble(6, model.threshold());
            statement.setInt(7, ModelFormat.VERSION);
            statement.setBytes(8, content);
            statement.setBytes(9, MessageDigest.getInstance("SHA-256").digest(content));
            statement.executeUpdate();
        } catch (SQLException | NoSuchAlgorithmException e) {
            throw new AssertionError(INSERT, e);
        }
    }

    private static byte[] compressed(byte[] content) {
        var compressed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(compressed)) {
            out.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.toByteArray();
    }

    /**
     * Deletes the versions before the change of the switch, with which its instance discards what it knows of both. No other
     * instance runs: it would go on deciding for two seconds.
     */
    @Override
    public void close() {
        execute("delete from suggestion_model_activation");
        execute("delete from suggestion_model");
        // If the test failed during a restart, the gateway may still have to notice that the instance is back.
        Polling.standard().untilAsserted(() -> allowAutomaticDecisions(false));
    }

    private void execute(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    private Connection connect() throws SQLException {
        var name = Part.ROUTING.database().orElseThrow();
        return DriverManager.getConnection(server.jdbcUrl(name), name, name);
    }
}
