package id.penghubung.routing.history;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Text;
import id.penghubung.routing.history.HistoryLines.UnreadableRestException;
import id.penghubung.routing.history.HistoryReport.LineError;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Stores past decisions while they arrive, in batches with a transaction each. A line with an error does not stop the others. If the
 * body breaks off, the batches before are stored, and the whole file can be sent again.
 */
@ApplicationScoped
class HistoryLoading {

    private static final int BATCH_LINES = 1_000;
    private static final int BATCH_CHARACTERS = 1_000_000;

    private final HistoryTable table;
    private final HistoryCheck check;
    private final ObjectMapper json;

    HistoryLoading(HistoryTable table, HistoryCheck check, ObjectMapper json) {
        this.table = table;
        this.check = check;
        this.json = json;
    }

    /**
     * Loads a body of NDJSON.
     *
     * @throws ProblemException 400 if no line is a past decision
     * @throws IOException if the body breaks off
     */
    HistoryReport loadNdjson(InputStream body) throws IOException {
        return load(body, new NdjsonLines(body, json));
    }

    /**
     * Loads a body of CSV.
     *
     * @throws ProblemException 400 if no row is a past decision
     * @throws IOException if the body breaks off
     */
    HistoryReport loadCsv(InputStream body) throws IOException {
        return load(body, new CsvLines(body));
    }

    private HistoryReport load(InputStream body, HistoryLines lines) throws IOException {
        Progress progress = new Progress();
        boolean complete = true;
        boolean more = true;
        while (more) {
            try {
                HistoryLine line = lines.next();
                more = line != null;
                if (line != null) {
                    progress.add(check.check(line));
                }
            } catch (InvalidLineException invalid) {
                progress.refuse(lines.number(), invalid);
            } catch (UnreadableRestException unreadable) {
                progress.refuse(lines.number(), unreadable.error());
                complete = false;
                more = false;
                // The client reads the response when it has sent everything.
                body.transferTo(OutputStream.nullOutputStream());
            }
        }
        progress.store();
        return progress.report(complete);
    }

    /** The lines of a body so far. */
    private final class Progress {

        private final List<PastDecision> batch = new ArrayList<>();
        private final List<LineError> errors = new ArrayList<>();
        private int characters;
        private long accepted;
        private long stored;
        private long refused;

        void add(PastDecision decision) {
            batch.add(decision);
            accepted++;
            characters += decision.text().length();
            if (batch.size() == BATCH_LINES || characters >= BATCH_CHARACTERS) {
                store();
            }
        }

        void refuse(long line, InvalidLineException error) {
            refused++;
            if (errors.size() < HistoryReport.MAX_ERRORS) {
                errors.add(new LineError(line, error.field(), error.detail()));
            }
        }

        void store() {
            if (!batch.isEmpty()) {
                stored += QuarkusTransaction.disallowingExisting().call(() -> table.insertNew(batch));
                batch.clear();
                characters = 0;
            }
        }

        HistoryReport report(boolean complete) {
            if (accepted == 0) {
                throw ProblemException.invalid(fieldErrors());
            }
            return new HistoryReport(
                    accepted + refused, stored, accepted - stored, refused, List.copyOf(errors), complete);
        }

        private List<FieldError> fieldErrors() {
            if (errors.isEmpty()) {
                return List.of(new FieldError("#", Text.of("perlu sekurangnya satu baris", "needs at least one line")));
            }
            return errors.stream()
                    .map(error -> new FieldError(
                            "#/" + error.line() + "/" + error.field(),
                            Text.of(error.detail().id(), error.detail().en())))
                    .toList();
        }
    }
}
